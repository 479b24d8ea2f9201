namespace OutboundKpi.Bot.Storage;

/// <summary>What people keep for the monthly round. Each question is about one person's own memos.</summary>
public sealed class MemoStore(IDatabase database)
{
    private const string Select = """
        SELECT tenant_id, person_id, memo_id, text, written_on, written_at
        FROM memo
        WHERE tenant_id = @tenantId AND person_id = @personId AND written_on BETWEEN @from AND @to
        ORDER BY written_at DESC, memo_id DESC
        """;

    /// <summary>A person's memos of the days from the first to the last, both included, the newest first.</summary>
    public ValueTask<IReadOnlyList<Memo>> GetAsync(string tenantId, string personId, DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        database.QueryAsync<Memo>(new(Select, ("@tenantId", tenantId), ("@personId", personId), ("@from", from), ("@to", to)), cancellationToken);

    /// <summary>All memos of a person, the newest first.</summary>
    public ValueTask<IReadOnlyList<Memo>> GetAllAsync(string tenantId, string personId, CancellationToken cancellationToken) =>
        GetAsync(tenantId, personId, DateOnly.MinValue, DateOnly.MaxValue, cancellationToken);
}
