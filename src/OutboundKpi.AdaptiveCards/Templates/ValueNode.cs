using OutboundKpi.AdaptiveCards.Data;
using OutboundKpi.AdaptiveCards.Expressions;

namespace OutboundKpi.AdaptiveCards.Templates;

/// <summary>A JSON string with expressions.</summary>
internal abstract class ValueNode(SourceText source) : TemplateNode
{
    public override bool IsStatic => false;

    protected SourceText Source { get; } = source;

    /// <summary>The value for the scope.</summary>
    /// <exception cref="CardTemplateException">The expression cannot take this data.</exception>
    public abstract CardValue Evaluate(Scope scope);

    public abstract ModelType Infer(CheckScope scope);

    public override void Check(CheckScope scope) => Infer(scope);
}
