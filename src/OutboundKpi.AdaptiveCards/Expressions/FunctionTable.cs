using OutboundKpi.AdaptiveCards.Data;

namespace OutboundKpi.AdaptiveCards.Expressions;

/// <summary>All operators and functions that a template may use. Values are formatted before they come here, so there are few.</summary>
internal static class FunctionTable
{
    private const int Unlimited = int.MaxValue;

    private static readonly ReturnTypes[] Anything = [ReturnTypes.Any];
    private static readonly ReturnTypes[] Numbers = [ReturnTypes.Number];
    private static readonly ReturnTypes[] NumbersOrTexts = [ReturnTypes.Number | ReturnTypes.Text];
    private static readonly ReturnTypes[] Texts = [ReturnTypes.Text];

    private static readonly Dictionary<string, Function> ByOperator = new Function[]
    {
        new("!", ReturnTypes.Boolean, 1, 1, Anything, LogicFunctions.Not) { Infer = Scalar },
        new("&&", ReturnTypes.Boolean, 1, Unlimited, Anything, LogicFunctions.And) { Infer = Scalar },
        new("||", ReturnTypes.Boolean, 1, Unlimited, Anything, LogicFunctions.Or),
        new("==", ReturnTypes.Boolean, 2, 2, Anything, ComparisonFunctions.Equal) { Infer = Scalar },
        new("!=", ReturnTypes.Boolean, 2, 2, Anything, ComparisonFunctions.NotEqual) { Infer = Scalar },
        new("<", ReturnTypes.Boolean, 2, 2, Anything, ComparisonFunctions.Less) { Infer = Scalar },
        new("<=", ReturnTypes.Boolean, 2, 2, Anything, ComparisonFunctions.LessOrEqual) { Infer = Scalar },
        new(">", ReturnTypes.Boolean, 2, 2, Anything, ComparisonFunctions.Greater) { Infer = Scalar },
        new(">=", ReturnTypes.Boolean, 2, 2, Anything, ComparisonFunctions.GreaterOrEqual) { Infer = Scalar },
        new("+", ReturnTypes.Text | ReturnTypes.Number, 2, 2, NumbersOrTexts, ArithmeticFunctions.Add) { Infer = Scalar },
        new("-", ReturnTypes.Number, 2, 2, Numbers, ArithmeticFunctions.Subtract) { Infer = Scalar },
        new("*", ReturnTypes.Number, 2, 2, Numbers, ArithmeticFunctions.Multiply) { Infer = Scalar },
        new("/", ReturnTypes.Number, 2, 2, Numbers, ArithmeticFunctions.Divide) { Infer = Scalar },
        new("%", ReturnTypes.Number, 2, 2, Numbers, ArithmeticFunctions.Modulo) { Infer = Scalar },
        new("^", ReturnTypes.Number, 2, 2, Numbers, ArithmeticFunctions.Power) { Infer = Scalar },
    }.ToDictionary(function => function.Name, StringComparer.Ordinal);

    private static readonly Dictionary<string, Function> ByName = new Function[]
    {
        new("if", ReturnTypes.Any, 3, 3, Anything, LogicFunctions.If) { Infer = arguments => Common(arguments[1..]) },
        new("exists", ReturnTypes.Boolean, 1, 1, Anything, LogicFunctions.Exists) { Infer = Scalar },
        new("empty", ReturnTypes.Boolean, 1, 1, Anything, LogicFunctions.Empty) { Infer = Scalar },
        new("coalesce", ReturnTypes.Any, 1, Unlimited, Anything, LogicFunctions.Coalesce) { Infer = Common },
        new("concat", ReturnTypes.Text | ReturnTypes.List, 1, Unlimited, Anything, TextFunctions.Concat),
        new("join", ReturnTypes.Text, 2, 3, [ReturnTypes.List, ReturnTypes.Text], TextFunctions.Join) { Infer = Scalar },
        new("length", ReturnTypes.Number, 1, 1, Texts, TextFunctions.Length) { Infer = Scalar },
        new("string", ReturnTypes.Text, 1, 1, Anything, TextFunctions.String) { Infer = Scalar },
        new("toUpper", ReturnTypes.Text, 1, 1, Texts, TextFunctions.ToUpper) { Infer = Scalar },
        new("toLower", ReturnTypes.Text, 1, 1, Texts, TextFunctions.ToLower) { Infer = Scalar },
        new("count", ReturnTypes.Number, 1, 1, [ReturnTypes.Text | ReturnTypes.List], ListFunctions.Count) { Infer = Scalar },
        new("first", ReturnTypes.Any, 1, 1, Anything, ListFunctions.First) { Infer = arguments => arguments[0].Element },
        new("last", ReturnTypes.Any, 1, 1, Anything, ListFunctions.Last) { Infer = arguments => arguments[0].Element },
    }.ToDictionary(function => function.Name, StringComparer.Ordinal);

    static FunctionTable()
    {
        ByOperator["&"] = ByName["concat"];
        ByOperator["??"] = ByName["coalesce"];
        ByName["equals"] = ByOperator["=="];
        ByName["not"] = ByOperator["!"];
        ByName["and"] = ByOperator["&&"];
        ByName["or"] = ByOperator["||"];
        ByName["greater"] = ByOperator[">"];
        ByName["less"] = ByOperator["<"];
    }

    public static Function If => ByName["if"];

    public static Function Concat => ByName["concat"];

    public static Function Operator(string symbol) => ByOperator[symbol];

    public static Function Named(string name) => ByName.TryGetValue(name, out var function)
        ? function
        : throw new ExpressionException($"there is no function '{name}', only {string.Join(", ", ByName.Keys.Order(StringComparer.Ordinal))}");

    private static ModelType Scalar(ModelType[] arguments) => new(ModelTypeKind.Scalar, typeof(string));

    private static ModelType Common(ModelType[] branches) => branches.Distinct().Count() == 1 ? branches[0] : ModelType.Open;
}
