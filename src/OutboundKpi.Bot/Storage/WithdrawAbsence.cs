namespace OutboundKpi.Bot.Storage;

/// <summary>Takes back what was recorded together about a person's absence: a new line of the log. What is taken back already, or was never there, stays so.</summary>
public sealed record WithdrawAbsence(string TenantId, string PersonId, string AbsenceId, DateTimeOffset At, string By) : Write
{
    private const string Insert = """
        INSERT INTO absence (tenant_id, person_id, absence_id, first_day, last_day, part, recorded_at, recorded_by, withdrawn)
        SELECT tenant_id, person_id, absence_id, MIN(first_day), MAX(last_day), NULL, @at, @by, TRUE
        FROM absence
        WHERE tenant_id = @tenantId AND person_id = @personId AND absence_id = @absenceId
        GROUP BY tenant_id, person_id, absence_id
        HAVING MAX(withdrawn) = 0
        """;

    internal override Statement Statement => new(
        Insert,
        ("@tenantId", TenantId),
        ("@personId", PersonId),
        ("@absenceId", AbsenceId),
        ("@at", At),
        ("@by", By));
}
