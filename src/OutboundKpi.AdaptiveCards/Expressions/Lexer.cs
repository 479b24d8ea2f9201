using System.Text.RegularExpressions;

namespace OutboundKpi.AdaptiveCards.Expressions;

/// <summary>Cuts JSON strings into text and expressions, and expressions into tokens.</summary>
internal static class Lexer
{
    /// <summary>A quoted text. A backslash protects a quote only if another quote still follows to close the text.</summary>
    private const string Quoted = """(?:'(?:\\['\\]|[^'])*?'|"(?:\\["\\]|[^"])*?")""";

    /// <summary>Templates are our own files; only a run of dozens of backslashes in an unclosed quote would come near this.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>What is not plain text inside a JSON string: escapes, expressions, and backticks, which the language has no place for.</summary>
    /// <remarks>It must be matched by backtracking: the other engine takes a longer match here, where a quote could also end at <c>\'</c>.</remarks>
    private static readonly Regex Interpolation = new(
        @"\\[`$]|\$\{(?:" + Quoted + @"|[^\r\n{}'""`])+\}|`",
        RegexOptions.CultureInvariant,
        Patience);

    /// <summary>An expression with an object literal, which the language would take and we do not: to us it looks like plain text.</summary>
    private static readonly Regex ObjectLiteral = new(
        @"\$\{(?:" + Quoted + @"|[^\r\n{}'""`])*\{(?:\}|(?:" + Quoted + "|[A-Za-z_#@$%][A-Za-z0-9_]*):)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static readonly Regex Tokens = new(
        "^(?:(?<text>" + Quoted + @")|(?<number>[0-9]+(?:\.[0-9]+)?)|(?<name>(?:@@|[a-zA-Z_#@$])[a-zA-Z0-9_]*|%[a-zA-Z0-9_]+)|(?<symbol>==|!=|&&|\|\||<=|>=|\?\?|[-+!^*/%&<>().,:?\[\]]))",
        RegexOptions.CultureInvariant,
        Patience);

    /// <summary>White space of ECMAScript.</summary>
    private static readonly char[] WhiteSpace =
    [
        '\t', '\n', '\v', '\f', '\r', ' ', '\u00A0', '\u1680', .. Enumerable.Range(0x2000, 0xB).Select(code => (char)code), '\u2028', '\u2029', '\u202F',
        '\u205F', '\u3000', '\uFEFF',
    ];

    /// <summary>The parts of a string in their order: texts (unescaped) and the insides of expressions.</summary>
    public static IEnumerable<(string Text, bool IsExpression)> Cut(string text)
    {
        var plainFrom = 0;
        foreach (Match match in Interpolation.Matches(text))
        {
            if (match.Index > plainFrom)
            {
                yield return (Plain(text[plainFrom..match.Index]), false);
            }

            yield return match.ValueSpan[0] switch
            {
                '`' => throw new ExpressionException("a backtick must be written \\` in a string with expressions"),
                '\\' => (match.Value[1..], false),
                _ => (Inside(match.Value), true),
            };
            plainFrom = match.Index + match.Length;
        }

        if (plainFrom < text.Length)
        {
            yield return (Plain(text[plainFrom..]), false);
        }
    }

    public static List<Token> Tokenize(string expression)
    {
        var tokens = new List<Token>();
        var rest = expression;
        while ((rest = rest.TrimStart(' ', '\t', '\uFEFF', '\u00A0')).Length > 0)
        {
            var match = Tokens.Match(rest);
            if (!match.Success)
            {
                throw new ExpressionException($"'{rest[0]}' is not expected here");
            }

            tokens.Add(new Token(KindOf(match), match.Value));
            rest = rest[match.Length..];
        }

        tokens.Add(new Token(TokenKind.End, ""));
        return tokens;
    }

    private static TokenKind KindOf(Match match) =>
        match.Groups["text"].Success ? TokenKind.Text
        : match.Groups["number"].Success ? TokenKind.Number
        : match.Groups["name"].Success ? TokenKind.Name
        : TokenKind.Symbol;

    private static string Plain(string text) => ObjectLiteral.IsMatch(text) ? throw new ExpressionException("object literals are not supported") : text;

    /// <summary>What stands between the braces, without blanks around it and without the equals sign that other users of the language write.</summary>
    private static string Inside(string expression) => expression[2..^1].Trim(WhiteSpace) is var inside && inside is ['=', .. var rest] ? rest : inside;
}
