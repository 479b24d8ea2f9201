using OutboundKpi.AdaptiveCards.Data;

namespace OutboundKpi.AdaptiveCards.Expressions;

/// <summary>Conditions. Only false, null and what is missing count as false: 0, an empty text and an empty list are true.</summary>
internal static class LogicFunctions
{
    public static CardValue If(Expression[] arguments, Scope scope, bool substitute) =>
        arguments[IsTrue(arguments[0].Evaluate(scope, substitute: false)) ? 1 : 2].Evaluate(scope, substitute);

    public static CardValue Not(Expression[] arguments, Scope scope, bool substitute) =>
        CardValue.FromBoolean(!IsTrue(arguments[0].Evaluate(scope, substitute: false)));

    public static CardValue And(Expression[] arguments, Scope scope, bool substitute)
    {
        foreach (var argument in arguments)
        {
            if (!IsTrue(argument.Evaluate(scope, substitute: false)))
            {
                return CardValue.FromBoolean(false);
            }
        }

        return CardValue.FromBoolean(true);
    }

    /// <summary>True, or else what the last argument gave: false, null or undefined.</summary>
    public static CardValue Or(Expression[] arguments, Scope scope, bool substitute)
    {
        var last = CardValue.FromBoolean(false);
        foreach (var argument in arguments)
        {
            last = argument.Evaluate(scope, substitute: false);
            if (IsTrue(last))
            {
                return CardValue.FromBoolean(true);
            }
        }

        return last.IsFailure ? last.LeftByFailure : last;
    }

    public static CardValue Coalesce(Expression[] arguments, Scope scope, bool substitute)
    {
        var found = CardValue.Undefined;
        foreach (var argument in arguments)
        {
            // All arguments are evaluated: a failure counts even behind the value that is taken.
            var value = argument.Evaluate(scope, substitute);
            if (value.IsFailure)
            {
                return CardValue.Failed(value.Reason);
            }

            found = found.IsUndefined && !value.IsNullOrUndefined ? value : found;
        }

        return found;
    }

    public static CardValue Exists(Expression[] arguments, Scope scope, bool substitute)
    {
        var value = arguments[0].Evaluate(scope, substitute: false);
        return CardValue.FromBoolean(!value.IsFailure && !value.IsNullOrUndefined);
    }

    public static CardValue Empty(Expression[] arguments, Scope scope, bool substitute)
    {
        var value = arguments[0].Evaluate(scope, substitute: false);
        return CardValue.FromBoolean(value.Kind switch
        {
            CardValueKind.Null or CardValueKind.Undefined => true,
            CardValueKind.Text => value.Text.Length == 0,
            CardValueKind.List or CardValueKind.Object => value.Count == 0,
            _ => false,
        });
    }

    private static bool IsTrue(CardValue value) => value.Kind == CardValueKind.Boolean ? value.IsTrue : !value.IsFailure && !value.IsNullOrUndefined;
}
