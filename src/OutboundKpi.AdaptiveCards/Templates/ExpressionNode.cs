using OutboundKpi.AdaptiveCards.Data;
using OutboundKpi.AdaptiveCards.Expressions;

namespace OutboundKpi.AdaptiveCards.Templates;

/// <summary>A string that is one expression and keeps the type of its value.</summary>
internal sealed class ExpressionNode(SourceText source, Expression expression) : ValueNode(source)
{
    /// <summary>As a condition only the boolean true holds; all else, failures too, does not.</summary>
    public bool Holds(Scope scope) => Evaluate(scope, substitute: false).IsTrue;

    public override CardValue Evaluate(Scope scope)
    {
        var value = Evaluate(scope, substitute: true);
        return value.IsFailure ? throw Source.Error(value.Reason) : value;
    }

    public override void WriteMember(Scope scope, JsonOutput output, ReadOnlySpan<byte> name)
    {
        var value = Evaluate(scope);
        if (!value.IsUndefined)
        {
            output.Raw(name);
            output.Value(value);
        }
    }

    public override void WriteElements(Scope scope, JsonOutput output)
    {
        var value = Evaluate(scope);
        if (value.IsList)
        {
            for (var i = 0; i < value.Count; i++)
            {
                output.Value(value[i]);
            }
        }
        else if (value.Kind != CardValueKind.Null)
        {
            output.Value(value);
        }
    }

    public override ModelType Infer(CheckScope scope) => expression.Infer(scope with { Source = Source });

    private CardValue Evaluate(Scope scope, bool substitute)
    {
        try
        {
            return expression.Evaluate(scope, substitute);
        }
        catch (ExpressionException broken)
        {
            throw Source.Error(broken.Message);
        }
    }
}
