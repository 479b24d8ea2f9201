using OutboundKpi.AdaptiveCards.Data;

namespace OutboundKpi.AdaptiveCards.Expressions;

internal static class ListFunctions
{
    /// <summary>The number of elements, of members, or of UTF-16 units of a text.</summary>
    public static CardValue Count(Expression[] arguments, Scope scope, bool substitute)
    {
        var value = arguments[0].Evaluate(scope, substitute);
        return value.Kind switch
        {
            CardValueKind.Failure => CardValue.Failed(value.Reason),
            CardValueKind.Text => CardValue.FromNumber(value.Text.Length),
            CardValueKind.List or CardValueKind.Object => CardValue.FromNumber(value.Count),
            _ => CardValue.Failed("only a list, an object or a text can be counted"),
        };
    }

    public static CardValue First(Expression[] arguments, Scope scope, bool substitute) => At(arguments[0], scope, substitute, fromEnd: false);

    public static CardValue Last(Expression[] arguments, Scope scope, bool substitute) => At(arguments[0], scope, substitute, fromEnd: true);

    private static CardValue At(Expression argument, Scope scope, bool substitute, bool fromEnd)
    {
        var value = argument.Evaluate(scope, substitute);
        return value.Kind switch
        {
            CardValueKind.Failure => CardValue.Failed(value.Reason),
            CardValueKind.Text when value.Text.Length > 0 => CardValue.FromText(value.Text[fromEnd ? value.Text.Length - 1 : 0].ToString()),
            CardValueKind.List when value.Count > 0 => value[fromEnd ? value.Count - 1 : 0],
            _ => CardValue.Undefined,
        };
    }
}
