using OutboundKpi.AdaptiveCards.Data;

namespace OutboundKpi.AdaptiveCards.Expressions;

internal static class TextFunctions
{
    private const string NotAText = "only a text has a length or a case";

    /// <summary>Joins texts, or lists to one list. A single argument stays what it is.</summary>
    public static CardValue Concat(Expression[] arguments, Scope scope, bool substitute)
    {
        var soFar = arguments[0].Evaluate(scope, substitute);
        for (var i = 1; i < arguments.Length && !soFar.IsFailure; i++)
        {
            var next = arguments[i].Evaluate(scope, substitute);
            soFar = next.IsFailure ? next : Concat(soFar, next);
        }

        return soFar.IsFailure ? CardValue.Failed(soFar.Reason) : soFar;
    }

    /// <summary>join(list, separator) or join(list, separator, the one before the last element).</summary>
    public static CardValue Join(Expression[] arguments, Scope scope, bool substitute)
    {
        var list = arguments[0].Evaluate(scope, substitute);
        var separator = list.IsFailure ? list : arguments[1].Evaluate(scope, substitute);
        var lastSeparator = separator.IsFailure || arguments.Length == 2 ? separator : arguments[2].Evaluate(scope, substitute);
        if (lastSeparator.IsFailure)
        {
            return CardValue.Failed(lastSeparator.Reason);
        }

        if (!list.IsList)
        {
            return CardValue.Failed("only a list can be joined");
        }

        if (arguments.Length == 2 || list.Count < 3)
        {
            return CardValue.FromText(JsText.Join(list, Separator(lastSeparator), list.Count));
        }

        return CardValue.FromText(
            JsText.Join(list, Separator(separator), list.Count - 1) + JsText.ToText(lastSeparator) + JsText.ToText(list[list.Count - 1]));

        static string Separator(CardValue value) => value.IsUndefined ? "," : JsText.ToText(value);
    }

    /// <summary>In UTF-16 units, as in ECMAScript and .NET.</summary>
    public static CardValue Length(Expression[] arguments, Scope scope, bool substitute) =>
        OfText(arguments[0], scope, substitute, text => CardValue.FromNumber(text.Length));

    public static CardValue ToUpper(Expression[] arguments, Scope scope, bool substitute) =>
        OfText(arguments[0], scope, substitute, text => CardValue.FromText(text.ToUpperInvariant()));

    public static CardValue ToLower(Expression[] arguments, Scope scope, bool substitute) =>
        OfText(arguments[0], scope, substitute, text => CardValue.FromText(text.ToLowerInvariant()));

    public static CardValue String(Expression[] arguments, Scope scope, bool substitute)
    {
        var value = arguments[0].Evaluate(scope, substitute);
        return value.IsFailure ? CardValue.Failed(value.Reason)
            : CardValue.FromText(value.IsNumber ? JsText.GroupedNumber(value.Number) : JsText.Stringify(value));
    }

    private static CardValue Concat(CardValue left, CardValue right) =>
        left.IsNullOrUndefined && right.IsNullOrUndefined ? CardValue.Undefined
        : left.IsNullOrUndefined && right.IsList ? right
        : right.IsNullOrUndefined && left.IsList ? left
        : left.IsList && right.IsList ? CardValue.FromList([.. Elements(left), .. Elements(right)])
        : CardValue.FromText(JsText.Stringify(left) + JsText.Stringify(right));

    private static IEnumerable<CardValue> Elements(CardValue list) => Enumerable.Range(0, list.Count).Select(index => list[index]);

    private static CardValue OfText(Expression argument, Scope scope, bool substitute, Func<string, CardValue> function)
    {
        var value = argument.Evaluate(scope, substitute);
        return value.IsFailure ? CardValue.Failed(value.Reason)
            : value.IsUndefined ? function("")
            : value.IsText ? function(value.Text)
            : CardValue.Failed(NotAText);
    }
}
