namespace OutboundKpi.Bot.Storage;

/// <summary>Notes that a reminder is due to a person for the first time; the first such day stays.</summary>
public sealed record SaveReminderStart(string TenantId, string PersonId, DateOnly FirstDay) : Write
{
    private const string Insert = """
        INSERT INTO reminder_start (tenant_id, person_id, first_day)
        VALUES (@tenantId, @personId, @firstDay)
        ON CONFLICT (tenant_id, person_id) DO NOTHING
        """;

    internal override Statement Statement => new(Insert, ("@tenantId", TenantId), ("@personId", PersonId), ("@firstDay", FirstDay));
}
