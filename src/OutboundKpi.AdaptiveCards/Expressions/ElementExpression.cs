using OutboundKpi.AdaptiveCards.Data;

namespace OutboundKpi.AdaptiveCards.Expressions;

/// <summary>A value in brackets: <c>days[0]</c>, <c>texts['report.title']</c>.</summary>
internal sealed class ElementExpression(Expression instance, Expression index) : Expression
{
    public Expression Instance { get; } = instance;

    public Expression Index { get; } = index;

    public override ReturnTypes Returns => ReturnTypes.Any;

    /// <summary>The element or member. Brackets after, or around, something that failed are more than a failure: no condition forgives them.</summary>
    /// <exception cref="ExpressionException">The value before the brackets, or the one inside, failed.</exception>
    public override CardValue Evaluate(Scope scope, bool substitute)
    {
        var owner = Instance.Evaluate(scope, substitute);
        var key = owner.IsFailure ? owner : Index.Evaluate(scope, substitute: false);
        return key switch
        {
            { IsFailure: true } => throw new ExpressionException(key.Reason),
            { IsText: true } => owner.Property(key.Text),
            { IsInteger: false } => CardValue.Failed("the value in brackets is neither an integer nor a text"),
            _ when owner.IsNullOrUndefined => CardValue.Undefined,
            _ when !owner.IsList => CardValue.Failed("only a list has elements by number"),
            _ when key.Number < 0 || key.Number >= owner.Count => CardValue.Failed("the index is outside the list"),
            _ => owner[(int)key.Number],
        };
    }

    public override ModelType Infer(CheckScope scope)
    {
        var owner = Instance.Infer(scope);
        Index.Infer(scope);
        return owner.Kind == ModelTypeKind.List ? owner.Element
            : Index is ConstantExpression { Value: { IsText: true, Text: var name } } ? scope.Member(owner, name)
            : ModelType.Open;
    }

    public override string ToString() => $"{Instance}[{Index}]";
}
