namespace OutboundKpi.Bot.Storage;

/// <summary>Keeps a memo.</summary>
public sealed record SaveMemo(Memo Memo) : Write
{
    private const string Insert = """
        INSERT INTO memo (tenant_id, person_id, memo_id, text, written_on, written_at)
        VALUES (@tenantId, @personId, @memoId, @text, @writtenOn, @writtenAt)
        """;

    internal override Statement Statement => new(
        Insert,
        ("@tenantId", Memo.TenantId),
        ("@personId", Memo.PersonId),
        ("@memoId", Memo.MemoId),
        ("@text", Memo.Text),
        ("@writtenOn", Memo.WrittenOn),
        ("@writtenAt", Memo.WrittenAt));
}
