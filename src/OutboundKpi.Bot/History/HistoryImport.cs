using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.History;

/// <summary>
/// Imports a CSV file. All rows are read and checked first, then all is written in one transaction: a file with one bad line changes nothing.
/// Importing the same file again adds nothing.
/// </summary>
public sealed class HistoryImport(IStorage storage, HistoryStores stores, TimeProvider time)
{
    /// <summary>Imports a file.</summary>
    /// <param name="file">The file, which must be seekable; it stays open.</param>
    /// <param name="settings">What it holds, and how to take it.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="cancellationToken">Gives up; once the writing has begun it is seen through.</param>
    public async Task<ImportResult> RunAsync(Stream file, ImportSettings settings, IProgressMeter progress, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var problems = new LineProblems();
        using var table = CsvTable.Open(file, HistoryColumns.Of(settings.Kind), problems, cancellationToken);
        if (table is null)
            return new ImportResult.Refused(problems.First, problems.Count);

        var roster = await Roster.LoadAsync(stores.People, settings.TenantId, now, cancellationToken);
        var import = Of(settings, roster, now, progress);
        var rows = 0;
        for (var cells = new RowCells(table, problems); cells.Next(); rows++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            import.Read(cells);
            progress.Show("reading", file.Position, file.Length);
        }

        import.Complete(problems);
        if (rows == 0 && problems.Count == 0)
            problems.Add(0, "The file names its columns but has no rows.");

        if (problems.Count > 0)
            return new ImportResult.Refused(problems.First, problems.Count);

        var plan = await import.PlanAsync(cancellationToken);
        if (!settings.IsDryRun)
            await WriteAsync(await roster.CreationsAsync(stores.People, cancellationToken), plan.Writes, cancellationToken);

        return new ImportResult.Imported(
            rows, plan.Added, plan.Changed, plan.Unchanged, plan.Superseded, plan.Empty, roster.NewTeams.Count(), roster.NewMembers.Count());
    }

    private RowImport Of(ImportSettings settings, Roster roster, DateTimeOffset now, IProgressMeter progress) => settings.Kind switch
    {
        ImportKind.Reports => new ReportImport(settings, roster, stores.Reports, now, progress),
        ImportKind.Appointments => new AppointmentImport(settings, roster, stores.Appointments, now),
        ImportKind.Operators => new OperatorImport(settings, roster),
        ImportKind.Targets => new TargetImport(settings, roster, stores.Targets),
        ImportKind.Events => new EventImport(settings, roster, stores.Events),
        _ => throw new ArgumentOutOfRangeException(nameof(settings), settings.Kind, "Not a kind of file."),
    };

    private async Task WriteAsync(IReadOnlyList<Write> creations, IReadOnlyList<Write> writes, CancellationToken cancellationToken)
    {
        var result = await storage.CommitAsync(new ImportWrites(creations.Count + writes.Count, creations.Concat(writes)), cancellationToken);
        if (result is not CommitResult.Committed)
            throw new InvalidOperationException($"An import has no conditions, yet its commit ended as {result}.");
    }
}
