namespace OutboundKpi.Bot.Storage;

/// <summary>A person is reminded again from a day on. The days before it stay paused, so that they do not look unanswered.</summary>
public sealed record EndReminderPause(string TenantId, string PersonId, DateOnly From) : Write
{
    private const string Update = """
        UPDATE reminder_pause
        SET last_day = @before
        WHERE tenant_id = @tenantId AND person_id = @personId AND last_day >= @from
        """;

    internal override Statement Statement => new(
        Update, ("@tenantId", TenantId), ("@personId", PersonId), ("@before", From.AddDays(-1)), ("@from", From));
}
