namespace OutboundKpi.Bot.Storage;

/// <summary>Saves an event of a team; one that is known stays as it is.</summary>
public sealed record SaveTeamEvent(TeamEvent Event) : Write
{
    private const string Insert = """
        INSERT INTO team_event (tenant_id, team_id, event_date, text)
        VALUES (@tenantId, @teamId, @date, @text)
        ON CONFLICT (tenant_id, team_id, event_date, text) DO NOTHING
        """;

    internal override Statement Statement => new(
        Insert,
        ("@tenantId", Event.TenantId),
        ("@teamId", Event.TeamId),
        ("@date", Event.EventDate),
        ("@text", Event.Text));
}
