using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.History;

/// <summary>Takes in the rows of one kind of file, then says what they change.</summary>
internal abstract class RowImport
{
    /// <summary>Takes in the current row, or refuses it.</summary>
    public abstract void Read(RowCells cells);

    /// <summary>Looks at the rows together, once all are read.</summary>
    public virtual void Complete(LineProblems problems)
    {
    }

    /// <summary>What is to be written so that the tenant holds what the file says. Asked only when the file has no problem.</summary>
    public abstract Task<ImportPlan> PlanAsync(CancellationToken cancellationToken);
}

/// <summary>What a file changes.</summary>
internal sealed record ImportPlan
{
    public required IReadOnlyList<Write> Writes { get; init; }

    public int Added { get; init; }

    public int Changed { get; init; }

    public int Unchanged { get; init; }

    /// <summary>Rows of a log that were impossible and that a later row of the file replaces.</summary>
    public int Superseded { get; init; }

    /// <summary>Rows without any count.</summary>
    public int Empty { get; init; }
}
