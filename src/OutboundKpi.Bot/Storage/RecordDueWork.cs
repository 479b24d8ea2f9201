namespace OutboundKpi.Bot.Storage;

/// <summary>
/// Records that due work is done; stands in one commit with what it sends. <see cref="ConflictKind.AlreadyDone"/> when it is in the ledger, whoever
/// wrote it.
/// </summary>
public sealed record RecordDueWork(DueWork Work, DateTimeOffset At) : Write
{
    private const string Insert = """
        INSERT INTO schedule_ledger (tenant_id, team_id, kind, period, done_at)
        VALUES (@tenantId, @teamId, @kind, @period, @doneAt)
        ON CONFLICT (tenant_id, team_id, kind, period) DO NOTHING
        """;

    internal override Statement Statement => new(
        Insert,
        ("@tenantId", Work.TenantId),
        ("@teamId", Work.TeamId),
        ("@kind", Work.Kind),
        ("@period", Work.Period),
        ("@doneAt", At));

    internal override ConflictKind? WhenUnchanged => ConflictKind.AlreadyDone;
}
