namespace OutboundKpi.Bot.History;

/// <summary>A table on its way out.</summary>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Rows">The rows, each with a value for each column: text, a number, a <see cref="DateOnly"/>, or <see langword="null"/>.</param>
public sealed record ExportTable(IReadOnlyList<string> Columns, IAsyncEnumerable<IReadOnlyList<object?>> Rows);
