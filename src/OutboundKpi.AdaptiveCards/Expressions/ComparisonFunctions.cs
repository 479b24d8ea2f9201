using OutboundKpi.AdaptiveCards.Data;

namespace OutboundKpi.AdaptiveCards.Expressions;

/// <summary>Comparisons. A side that fails makes any of them false, <c>!=</c> too.</summary>
internal static class ComparisonFunctions
{
    /// <summary>Number.EPSILON: numbers closer than this are equal, except inside objects.</summary>
    private const double Epsilon = 2.220446049250313e-16;

    public static CardValue Equal(Expression[] arguments, Scope scope, bool substitute) =>
        CardValue.FromBoolean(TryEvaluate(arguments, scope, out var left, out var right) && AreEqual(left, right));

    public static CardValue NotEqual(Expression[] arguments, Scope scope, bool substitute) =>
        CardValue.FromBoolean(TryEvaluate(arguments, scope, out var left, out var right) && !AreEqual(left, right));

    public static CardValue Less(Expression[] arguments, Scope scope, bool substitute) => Ordered(arguments, scope, order => order < 0);

    public static CardValue LessOrEqual(Expression[] arguments, Scope scope, bool substitute) => Ordered(arguments, scope, order => order <= 0);

    public static CardValue Greater(Expression[] arguments, Scope scope, bool substitute) => Ordered(arguments, scope, order => order > 0);

    public static CardValue GreaterOrEqual(Expression[] arguments, Scope scope, bool substitute) => Ordered(arguments, scope, order => order >= 0);

    /// <summary>Evaluates both sides, the right one only if the left one will do.</summary>
    private static bool TryEvaluate(Expression[] arguments, Scope scope, out CardValue left, out CardValue right, bool allowNull = true)
    {
        left = arguments[0].Evaluate(scope, substitute: false);
        right = WillDo(left) ? arguments[1].Evaluate(scope, substitute: false) : left;
        return WillDo(right);

        bool WillDo(CardValue value) => !value.IsFailure && (allowNull || !value.IsNullOrUndefined);
    }

    private static CardValue Ordered(Expression[] arguments, Scope scope, Func<int, bool> holds)
    {
        if (!TryEvaluate(arguments, scope, out var left, out var right, allowNull: false))
        {
            return CardValue.FromBoolean(false);
        }

        return left.IsNumber && right.IsNumber ? CardValue.FromBoolean(holds(left.Number.CompareTo(right.Number)))
            : left.IsText && right.IsText ? CardValue.FromBoolean(holds(string.CompareOrdinal(left.Text, right.Text)))
            : CardValue.Failed("only two numbers or two texts have an order", leavesFalse: true);
    }

    private static bool AreEqual(CardValue left, CardValue right)
    {
        if (left.IsNullOrUndefined || right.IsNullOrUndefined)
        {
            return left.IsNullOrUndefined && right.IsNullOrUndefined;
        }

        if (left.IsNumber && right.IsNumber && Math.Abs(left.Number - right.Number) < Epsilon)
        {
            return true;
        }

        return left.IsList && right.IsList ? HaveEqualElements(left, right, AreEqual) : AreIdentical(left, right);
    }

    private static bool AreIdentical(CardValue left, CardValue right) => left.Kind == right.Kind && left.Kind switch
    {
        CardValueKind.Boolean => left.IsTrue == right.IsTrue,
        CardValueKind.Number => left.Number == right.Number,
        CardValueKind.Text => string.Equals(left.Text, right.Text, StringComparison.Ordinal),
        CardValueKind.List => HaveEqualElements(left, right, AreIdentical),
        CardValueKind.Object => HaveEqualMembers(left, right),
        _ => true,
    };

    private static bool HaveEqualElements(CardValue left, CardValue right, Func<CardValue, CardValue, bool> areEqual) =>
        left.Count == right.Count && Enumerable.Range(0, left.Count).All(index => areEqual(left[index], right[index]));

    private static bool HaveEqualMembers(CardValue left, CardValue right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        var others = new Dictionary<string, CardValue>(right.Members(), StringComparer.Ordinal);
        return left.Members().All(member => others.TryGetValue(member.Key, out var other) && AreIdentical(member.Value, other));
    }
}
