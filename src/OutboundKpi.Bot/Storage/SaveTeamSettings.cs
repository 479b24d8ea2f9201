namespace OutboundKpi.Bot.Storage;

/// <summary>Changes what is set for a team, if nobody has since it was read; otherwise <see cref="ConflictKind.TeamChanged"/>.</summary>
/// <param name="Team">The team as it is to be, with the version that was read.</param>
public sealed record SaveTeamSettings(Team Team) : Write
{
    private const string Update = """
        UPDATE team
        SET name = @name, time_zone = @timeZone, language = @language, settings = @settings, version = version + 1
        WHERE tenant_id = @tenantId AND team_id = @teamId AND version = @version
        """;

    internal override Statement Statement => new(
        Update,
        ("@tenantId", Team.TenantId),
        ("@teamId", Team.TeamId),
        ("@name", Team.Name),
        ("@timeZone", Team.TimeZone),
        ("@language", Team.Language),
        ("@settings", Team.Settings.ToJson()),
        ("@version", Team.Version));

    internal override ConflictKind? WhenUnchanged => ConflictKind.TeamChanged;
}
