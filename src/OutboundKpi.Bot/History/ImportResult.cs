namespace OutboundKpi.Bot.History;

/// <summary>How an import ended: all of the file is in, or nothing of it.</summary>
public abstract record ImportResult
{
    private ImportResult()
    {
    }

    /// <summary>The file is in (or would be, in a dry run).</summary>
    /// <param name="Rows">The rows that were read.</param>
    /// <param name="Added">Those that said something new.</param>
    /// <param name="Changed">Those that took the place of something that was known.</param>
    /// <param name="Unchanged">Those that were known already.</param>
    /// <param name="Superseded">Rows of a log with impossible counts that a later row replaces; left out.</param>
    /// <param name="Empty">Rows of days without any count; left out.</param>
    /// <param name="Teams">The teams that were made.</param>
    /// <param name="Operators">The operators that were put into a team.</param>
    public sealed record Imported(int Rows, int Added, int Changed, int Unchanged, int Superseded, int Empty, int Teams, int Operators) : ImportResult;

    /// <summary>Nothing was written.</summary>
    /// <param name="Problems">The first of the problems, by line.</param>
    /// <param name="Count">How many there are in all, 1 or more.</param>
    public sealed record Refused(IReadOnlyList<LineProblem> Problems, long Count) : ImportResult;
}
