using OutboundKpi.AdaptiveCards.Expressions;

namespace OutboundKpi.AdaptiveCards.Templates;

internal sealed class ListNode(IReadOnlyList<TemplateNode> elements) : TemplateNode
{
    private readonly TemplateNode[] _elements = [.. elements];

    public override bool IsStatic => Array.TrueForAll(_elements, element => element.IsStatic);

    public override void WriteMember(Scope scope, JsonOutput output, ReadOnlySpan<byte> name)
    {
        output.Raw(name);
        output.Raw((byte)'[');
        WriteElements(scope, output);
        output.Close((byte)']');
    }

    public override void WriteElements(Scope scope, JsonOutput output)
    {
        foreach (var element in _elements)
        {
            element.WriteElements(scope, output);
        }
    }

    public override void Check(CheckScope scope)
    {
        foreach (var element in _elements)
        {
            element.Check(scope);
        }
    }
}
