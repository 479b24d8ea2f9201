using OutboundKpi.AdaptiveCards.Expressions;

namespace OutboundKpi.AdaptiveCards.Templates;

/// <summary>What is the same for all data, rendered once.</summary>
internal sealed class StaticNode : TemplateNode
{
    private readonly byte[] _value;
    private readonly byte[] _elements;

    /// <summary>Takes JSON as it stands in the template.</summary>
    /// <param name="json">One value that is neither an object nor a list.</param>
    public StaticNode(ReadOnlySpan<byte> json)
    {
        _value = [.. json, (byte)','];
        _elements = json.SequenceEqual("null"u8) ? [] : _value;
    }

    /// <summary>Renders a node that is static.</summary>
    public StaticNode(TemplateNode node)
    {
        var output = new JsonOutput();
        node.WriteMember(new Scope(), output, default);
        _value = output.Written.ToArray();
        output.Clear();
        node.WriteElements(new Scope(), output);
        _elements = output.Written.ToArray();
    }

    public override bool IsStatic => true;

    public override void WriteMember(Scope scope, JsonOutput output, ReadOnlySpan<byte> name)
    {
        output.Raw(name);
        output.Raw(_value);
    }

    public override void WriteElements(Scope scope, JsonOutput output) => output.Raw(_elements);

    public override void Check(CheckScope scope)
    {
        // Nothing here depends on data.
    }
}
