using OutboundKpi.AdaptiveCards.Data;
using OutboundKpi.AdaptiveCards.Expressions;

namespace OutboundKpi.AdaptiveCards.Templates;

/// <summary>An object, which <c>$data</c> may repeat and <c>$when</c> may drop.</summary>
internal sealed class ObjectNode : TemplateNode
{
    private readonly ValueNode? _data;
    private readonly ExpressionNode? _when;
    private readonly List<Member> _members = [];

    /// <summary>The fixed members behind the last that depends on data; for a fixed object all of it.</summary>
    private readonly byte[] _rest;

    /// <summary>Renders the fixed members ahead.</summary>
    /// <param name="members">What stays in the card.</param>
    /// <param name="data"><c>$data</c>, or null to stay in the data around the object.</param>
    /// <param name="when"><c>$when</c>, or null to keep the object always.</param>
    public ObjectNode(IEnumerable<KeyValuePair<string, TemplateNode>> members, ValueNode? data, ExpressionNode? when)
    {
        _data = data;
        _when = when;
        var pending = new JsonOutput();
        pending.Raw((byte)'{');
        foreach (var (name, node) in members)
        {
            var encodedName = new JsonOutput();
            encodedName.Text(name);
            encodedName.Raw((byte)':');
            if (node.IsStatic)
            {
                node.WriteMember(new Scope(), pending, encodedName.Written);
            }
            else
            {
                _members.Add(new(pending.Written.ToArray(), encodedName.Written.ToArray(), node));
                pending.Clear();
            }
        }

        _rest = pending.Written.ToArray();
    }

    public override bool IsStatic => _data is null && _when is null && _members.Count == 0;

    public override void WriteMember(Scope scope, JsonOutput output, ReadOnlySpan<byte> name)
    {
        output.Raw(name);
        var start = output.Length;
        var written = Write(scope, output, start);
        if (written == 0)
        {
            output.Raw("null,"u8);
        }
        else if (written > 1)
        {
            output.Close((byte)']');
        }
    }

    public override void WriteElements(Scope scope, JsonOutput output) => Write(scope, output, listFrom: null);

    public override void Check(CheckScope scope)
    {
        if (_data is not null)
        {
            var data = _data.Infer(scope);
            scope = scope with { Data = data.Kind == ModelTypeKind.List ? data.Element : data };
        }

        _when?.Check(scope);
        foreach (var member in _members)
        {
            member.Node.Check(scope);
        }
    }

    /// <summary>Writes the object as often as its data asks for and its condition allows, and says how often that was.</summary>
    /// <param name="scope">Where names are looked up.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="listFrom">Where a list must be opened if it is more than once; null inside a list.</param>
    private int Write(Scope scope, JsonOutput output, int? listFrom)
    {
        if (_data is null)
        {
            return WriteIfHolds(scope, output) ? 1 : 0;
        }

        var data = _data.Evaluate(scope);
        var (outerData, outerIndex) = (scope.Data, scope.Index);
        var written = 0;
        if (data.IsList)
        {
            for (var i = 0; i < data.Count; i++)
            {
                scope.Index = i;
                scope.Data = data[i];
                written += WriteIfHolds(scope, output) ? 1 : 0;
                if (written == 2 && listFrom is { } position)
                {
                    output.InsertOpeningBracket(position);
                    listFrom = null;
                }
            }
        }
        else
        {
            scope.Data = data.IsUndefined ? outerData : data;
            written = WriteIfHolds(scope, output) ? 1 : 0;
        }

        scope.Data = outerData;
        scope.Index = outerIndex;
        return written;
    }

    private bool WriteIfHolds(Scope scope, JsonOutput output)
    {
        if (_when?.Holds(scope) == false)
        {
            return false;
        }

        foreach (var member in _members)
        {
            output.Raw(member.FixedBefore);
            member.Node.WriteMember(scope, output, member.Name);
        }

        output.Raw(_rest);
        output.Close((byte)'}');
        return true;
    }

    /// <summary>A member that depends on data, with the fixed ones before it.</summary>
    private sealed record Member(byte[] FixedBefore, byte[] Name, TemplateNode Node);
}
