namespace OutboundKpi.Bot.Storage;

/// <summary>Who wants no reminders, and until when.</summary>
public sealed class ReminderPauseStore(IDatabase database)
{
    private const string Select = """
        SELECT tenant_id, person_id, first_day, last_day, set_at, set_by
        FROM reminder_pause
        WHERE tenant_id = @tenantId AND person_id = @personId AND last_day >= @today AND last_day >= first_day
        ORDER BY last_day DESC
        LIMIT 1
        """;

    /// <summary>The pause of a person that lasts longest from a day on; <see langword="null"/> when none does.</summary>
    public async ValueTask<ReminderPause?> FindAsync(string tenantId, string personId, DateOnly today, CancellationToken cancellationToken) =>
        (await database.QueryAsync<ReminderPause>(
            new(Select, ("@tenantId", tenantId), ("@personId", personId), ("@today", today)), cancellationToken)).SingleOrDefault();
}
