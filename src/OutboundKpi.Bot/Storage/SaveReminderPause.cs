namespace OutboundKpi.Bot.Storage;

/// <summary>Pauses a person's reminders, in place of a pause that began on the same day.</summary>
public sealed record SaveReminderPause(ReminderPause Pause) : Write
{
    private const string Upsert = """
        INSERT INTO reminder_pause (tenant_id, person_id, first_day, last_day, set_at, set_by)
        VALUES (@tenantId, @personId, @firstDay, @lastDay, @setAt, @setBy)
        ON CONFLICT (tenant_id, person_id, first_day) DO UPDATE
        SET last_day = excluded.last_day, set_at = excluded.set_at, set_by = excluded.set_by
        """;

    internal override Statement Statement => new(
        Upsert,
        ("@tenantId", Pause.TenantId),
        ("@personId", Pause.PersonId),
        ("@firstDay", Pause.FirstDay),
        ("@lastDay", Pause.LastDay),
        ("@setAt", Pause.SetAt),
        ("@setBy", Pause.SetBy));
}
