using System.Globalization;

namespace OutboundKpi.AdaptiveCards.Expressions;

/// <summary>Parses one expression by the precedence of its operators.</summary>
internal sealed class ExpressionParser
{
    private const int ConditionalPrecedence = 1;
    private const int PowerPrecedence = 10;
    private const int UnaryPrecedence = 11;

    /// <summary>
    /// Higher binds tighter. Two are not where other languages have them: <c>&amp;</c> (which joins texts) binds tighter than &lt; but
    /// not than ==, and every operator but ^ groups from the left, the conditional ?: too.
    /// </summary>
    private static readonly Dictionary<string, int> Precedences = new(StringComparer.Ordinal)
    {
        ["?"] = ConditionalPrecedence,
        ["??"] = 2,
        ["||"] = 3,
        ["&&"] = 4,
        ["<"] = 5,
        ["<="] = 5,
        [">"] = 5,
        [">="] = 5,
        ["&"] = 6,
        ["=="] = 7,
        ["!="] = 7,
        ["+"] = 8,
        ["-"] = 8,
        ["*"] = 9,
        ["/"] = 9,
        ["%"] = 9,
        ["^"] = PowerPrecedence,
    };

    private readonly List<Token> _tokens;
    private int _position;

    private ExpressionParser(string expression) => _tokens = Lexer.Tokenize(expression);

    private Token Current => _tokens[_position];

    /// <summary>Parses the inside of <c>${...}</c>. Nothing at all is the empty text.</summary>
    /// <exception cref="ExpressionException">It is not an expression that templates may use.</exception>
    public static Expression Parse(string expression)
    {
        if (expression.Length == 0)
        {
            return ConstantExpression.OfText("");
        }

        var parser = new ExpressionParser(expression);
        var parsed = parser.ParseOperators(ConditionalPrecedence);
        parser.Expect(TokenKind.End);
        return parsed;
    }

    private Expression ParseOperators(int minPrecedence)
    {
        var left = ParsePrefix();
        while (Current.Kind == TokenKind.Symbol && Precedences.TryGetValue(Current.Text, out var precedence) && precedence >= minPrecedence)
        {
            var symbol = Take().Text;
            if (precedence == ConditionalPrecedence)
            {
                var whenTrue = ParseOperators(ConditionalPrecedence);
                Expect(":");
                left = new CallExpression(FunctionTable.If, left, whenTrue, ParseOperators(ConditionalPrecedence + 1));
            }
            else
            {
                left = new CallExpression(
                    FunctionTable.Operator(symbol), left, ParseOperators(precedence == PowerPrecedence ? precedence : precedence + 1));
            }
        }

        return left;
    }

    private Expression ParsePrefix()
    {
        if (Current.Is("!"))
        {
            Take();
            return new CallExpression(FunctionTable.Operator("!"), ParseOperators(UnaryPrecedence));
        }

        if (Current.Is("-") || Current.Is("+"))
        {
            var symbol = Take().Text;
            return new CallExpression(FunctionTable.Operator(symbol), new ConstantExpression(CardValue.FromNumber(0)), ParseOperators(UnaryPrecedence));
        }

        return ParseMembers(ParsePrimary());
    }

    private Expression ParseMembers(Expression value)
    {
        while (true)
        {
            if (Current.Is("."))
            {
                Take();
                value = new AccessorExpression(Expect(TokenKind.Name).Text, value);
            }
            else if (Current.Is("["))
            {
                Take();
                value = new ElementExpression(value, ParseOperators(ConditionalPrecedence));
                Expect("]");
            }
            else
            {
                return value;
            }
        }
    }

    private Expression ParsePrimary()
    {
        var token = Take();
        switch (token.Kind)
        {
            case TokenKind.Number:
                return new ConstantExpression(CardValue.FromNumber(double.Parse(token.Text, CultureInfo.InvariantCulture)));
            case TokenKind.Text:
                return ConstantExpression.OfText(Unescape(token.Text));
            case TokenKind.Name when Current.Is("("):
                return ParseCall(token.Text);
            case TokenKind.Name:
                return token.Text switch
                {
                    "true" => new ConstantExpression(CardValue.FromBoolean(true)),
                    "false" => new ConstantExpression(CardValue.FromBoolean(false)),
                    "null" => new ConstantExpression(CardValue.Null),
                    "undefined" => new ConstantExpression(CardValue.Undefined),
                    _ => new AccessorExpression(token.Text),
                };
            case TokenKind.Symbol when token.Text == "(":
                var inner = ParseOperators(ConditionalPrecedence);
                Expect(")");
                return inner;
            case TokenKind.Symbol when token.Text == "[":
                throw new ExpressionException("array literals are not supported");
            default:
                throw new ExpressionException($"{token} is not expected here");
        }
    }

    private CallExpression ParseCall(string name)
    {
        var function = FunctionTable.Named(name);
        var arguments = new List<Expression>();
        Expect("(");
        while (!Current.Is(")"))
        {
            if (arguments.Count > 0)
            {
                Expect(",");
            }

            arguments.Add(ParseOperators(ConditionalPrecedence));
        }

        Expect(")");
        return new CallExpression(function, [.. arguments]);
    }

    /// <summary>Escapes inside quotes: the quote itself, \r, \n, \t and \\; any other backslash stays.</summary>
    private static string Unescape(string quoted)
    {
        var quote = quoted[..1];
        var text = quoted[1..^1].Replace("\\" + quote, quote, StringComparison.Ordinal);
        var unescaped = new System.Text.StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                unescaped.Append(text[i]);
                continue;
            }

            i++;
            _ = text[i] switch
            {
                'r' => unescaped.Append('\r'),
                'n' => unescaped.Append('\n'),
                't' => unescaped.Append('\t'),
                '\\' => unescaped.Append('\\'),
                _ => unescaped.Append('\\').Append(text[i]),
            };
        }

        return unescaped.ToString();
    }

    private Token Take() => Current.Kind == TokenKind.End ? throw new ExpressionException("the expression ends too early") : _tokens[_position++];

    private Token Expect(TokenKind kind)
    {
        if (Current.Kind != kind)
        {
            throw new ExpressionException($"{Current} is not expected here");
        }

        return kind == TokenKind.End ? Current : Take();
    }

    private void Expect(string symbol)
    {
        if (!Current.Is(symbol))
        {
            throw new ExpressionException($"{Current} is not expected here, but '{symbol}'");
        }

        Take();
    }
}
