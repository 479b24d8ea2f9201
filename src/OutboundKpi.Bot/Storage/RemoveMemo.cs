namespace OutboundKpi.Bot.Storage;

/// <summary>Throws a person's own memo away for good.</summary>
public sealed record RemoveMemo(string TenantId, string PersonId, string MemoId) : Write
{
    private const string Delete = """
        DELETE FROM memo
        WHERE tenant_id = @tenantId AND person_id = @personId AND memo_id = @memoId
        """;

    internal override Statement Statement => new(Delete, ("@tenantId", TenantId), ("@personId", PersonId), ("@memoId", MemoId));
}
