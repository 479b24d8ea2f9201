using System.Collections;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.History;

/// <summary>Writes that are made one by one while they are applied: a million of them would not fit beside the rows they are made of.</summary>
internal sealed class ImportWrites(int count, IEnumerable<Write> writes) : IReadOnlyList<Write>
{
    public int Count => count;

    public Write this[int index] => writes.ElementAt(index);

    public IEnumerator<Write> GetEnumerator() => writes.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
