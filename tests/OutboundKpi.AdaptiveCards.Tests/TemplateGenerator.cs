using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace OutboundKpi.AdaptiveCards.Tests;

/// <summary>
/// Templates and data over a small grammar: nested objects and lists, $data, $when, $index, texts with and around expressions, all
/// operators and functions. JSON is generated as text.
/// </summary>
internal static class TemplateGenerator
{
    private const int Depth = 3;

    private static readonly string[] Names = ["n", "m", "half", "s", "t", "no", "nul", "list", "none", "rows", "o", "deep", "zzz"];

    private static readonly Gen<string> Name = Gen.Elements(Names);

    private static readonly Gen<string>[] Values = ByDepth(
        Gen.Frequency(
            (4, Gen.Choose(-20, 100).Select(number => $"{number}")),
            (2, Gen.Elements("0.5", "-1.25", "0.1", "2.0", "1e3", "123456.789", "0.0000012")),
            (5, Gen.Elements("a", "abc", "", "5", "-3", "佐藤", "x y", "B", "${n}", "it's \"q\"\\\n", "é/<b>").Select(Quote)),
            (3, Gen.Elements("true", "false")),
            (1, Gen.Constant("null"))),
        smaller => Gen.OneOf(List(smaller), Object(smaller)));

    private static readonly Gen<string>[] Paths = ByDepth(
        Gen.Frequency(
            (12, Name),
            (2, Name.Select(name => $"$root.{name}")),
            (1, Gen.Elements("$data", "$index", "$root", "$DATA.N", "$host", "rows[0].s", "N", "O.S"))),
        smaller => Gen.OneOf(
            smaller,
            from path in smaller from name in Name select $"{path}.{name}",
            from path in smaller from index in Gen.Choose(-1, 3) select $"{path}[{index}]",
            from path in smaller from name in Name select $"{path}['{name}']",
            from path in smaller from index in smaller select $"{path}[{index}]"));

    private static readonly Gen<string>[] Expressions = ByDepth(
        Gen.Frequency(
            (8, Paths[1]),
            (2, Paths[Depth - 1]),
            (2, Gen.Choose(0, 9).Select(number => $"{number}")),
            (1, Gen.Elements("1.5", "0.25", "100000000000", "'a'", "\"b\"", "''", "'it\\'s'", "'}'", "true", "false"))),
        smaller => Gen.Frequency(
            (2, smaller),
            (6, from left in smaller
                from symbol in Gen.Elements("+", " - ", " * ", "/", " % ", " & ", "==", "!=", "<", " <= ", ">", ">=", "&&", " || ", " ?? ")
                from right in smaller
                select $"{left}{symbol}{right}"),
            (1, from number in Paths[0] from power in Gen.Choose(0, 3) select $"{number} ^ {power}"),
            (1, from value in smaller select $"{value} == null"),
            (2, from symbol in Gen.Elements("!", "-", "!!", "+") from value in smaller select $"{symbol}{value}"),
            (1, from value in smaller select $"({value})"),
            (1, from value in smaller from name in Name select $"({value}).{name}"),
            (2, from condition in smaller from one in smaller from other in smaller select $"{condition} ? {one} : {other}"),
            (2, Call(["exists", "empty", "not", "count", "length", "first", "last", "string", "toUpper", "toLower", "concat", "and", "or", "coalesce"], 1, smaller)),
            (3, Call(["equals", "greater", "less", "concat", "and", "or", "coalesce", "join"], 2, smaller)),
            (3, Call(["if", "concat", "join", "or", "and"], 3, smaller))));

    private static readonly Gen<string> Text = Gen.Frequency(
        (5, Expressions[1].Select(expression => $"${{{expression}}}")),
        (4, Expressions[2].Select(expression => $"${{ {expression} }}")),
        (1, Expressions[Depth].Select(expression => $"${{{expression}}}")),
        (3, from before in Piece() from one in Expressions[2] from between in Piece() from other in Expressions[1] select $"{before}${{{one}}}{between}${{{other}}}"),
        (2, Piece()));

    private static readonly Gen<string>[] Templates = ByDepth(
        Gen.Frequency((6, Text.Select(Quote)), (1, Gen.Elements("1", "-2.5", "true", "false", "null", "[]", "{}"))),
        smaller => Gen.Frequency(
            (1, smaller),
            (3, List(smaller)),
            (6, from data in DataClause()
                from when in WhenClause()
                from members in Gen.ListOf(from name in Gen.Elements("a", "b", "c", "type", "text", "$foo") from value in smaller select $"{Quote(name)}:{value}")
                select $"{{{string.Join(',', ((string[])[data, when, .. members]).Where(member => member.Length > 0).DistinctBy(member => member.Split(':')[0]).Take(5))}}}")));

    /// <summary>A template and its data, as JSON.</summary>
    public static Gen<(string Template, string Data)> Cases { get; } =
        from template in Templates[Depth]
        from values in Gen.ArrayOf(Values[2], Names.Length - 1)
        from rows in List(Object(Values[1]))
        select (template, "{" + string.Join(',', values.Zip(Names, (value, name) => $"{Quote(name)}:{(name == "rows" ? rows : value)}")) + "}");

    private static Gen<string> Piece() =>
        Gen.Elements("", "", " ", "件", "a ", "\\", "\\\\", "\\$", "$", "{", "}", "${", "${}", "'", "\"", "\n", "\\`", "{{DATE(", "\\${x}");

    private static Gen<string> DataClause() => Gen.Frequency(
        (3, Gen.Constant("")),
        (3, Gen.Elements("rows", "list", "o", "deep", "$root.rows", "none", "$data").Select(path => $"\"$data\":\"${{{path}}}\"")),
        (1, Text.Select(text => $"\"$data\":{Quote(text)}")),
        (1, Gen.Elements("""[{"n":1},{"s":"q"}]""", """{"n":3,"list":[1,2]}""", "null", "5", "\"abc\"", "[]", "[null,1]").Select(literal => $"\"$data\":{literal}")));

    private static Gen<string> WhenClause() => Gen.Frequency(
        (4, Gen.Constant("")),
        (3, Gen.Elements("t", "!no", "exists(n)", "$index > 0", "$index != 1", "n > 3", "!empty(s)").Select(condition => $"\"$when\":\"${{{condition}}}\"")),
        (1, Expressions[2].Select(expression => $"\"$when\":{Quote($"${{{expression}}}")}")),
        (1, Gen.Elements("true", "false", "0", "\"true\"", "null", "\"\"").Select(literal => $"\"$when\":{literal}")));

    private static Gen<string> Call(string[] functions, int count, Gen<string> argument) =>
        from name in Gen.Elements(functions)
        from arguments in Gen.ArrayOf(argument, count)
        select $"{name}({string.Join(", ", arguments)})";

    private static Gen<string> List(Gen<string> element) =>
        from count in Gen.Choose(0, 4)
        from elements in Gen.ArrayOf(element, count)
        select $"[{string.Join(',', elements)}]";

    private static Gen<string> Object(Gen<string> member) =>
        from count in Gen.Choose(0, 5)
        from members in Gen.ArrayOf(from name in Name from value in member select KeyValuePair.Create(name, value), count)
        select "{" + string.Join(',', members.DistinctBy(pair => pair.Key).Select(pair => $"{Quote(pair.Key)}:{pair.Value}")) + "}";

    private static string Quote(string text) => JsonValue.Create(text).ToJsonString();

    private static Gen<string>[] ByDepth(Gen<string> leaf, Func<Gen<string>, Gen<string>> grow)
    {
        var generators = new Gen<string>[Depth + 1];
        generators[0] = leaf;
        for (var depth = 1; depth <= Depth; depth++)
        {
            generators[depth] = Gen.Frequency((1, generators[depth - 1]), (3, grow(generators[depth - 1])));
        }

        return generators;
    }
}
