namespace OutboundKpi.Bot.History;

/// <summary>The columns of one kind of file, all of them needed, in the order of exports.</summary>
internal sealed record CsvLayout(string Kind, IReadOnlyList<CsvColumn> Columns)
{
    public IEnumerable<string> Names => Columns.Select(column => column.Name);
}
