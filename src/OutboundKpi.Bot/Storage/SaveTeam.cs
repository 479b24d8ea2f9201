namespace OutboundKpi.Bot.Storage;

/// <summary>Saves a team's name, time zone and language, new or known. Its settings are changed by <see cref="SaveTeamSettings"/> alone.</summary>
public sealed record SaveTeam(Team Team) : Write
{
    private const string Upsert = """
        INSERT INTO team (tenant_id, team_id, name, time_zone, language, settings, added_by, directory_id)
        VALUES (@tenantId, @teamId, @name, @timeZone, @language, @settings, @addedBy, @directoryId)
        ON CONFLICT (tenant_id, team_id) DO UPDATE
        SET name = excluded.name, time_zone = excluded.time_zone, language = excluded.language,
            directory_id = COALESCE(excluded.directory_id, team.directory_id)
        """;

    internal override Statement Statement => new(
        Upsert,
        ("@tenantId", Team.TenantId),
        ("@teamId", Team.TeamId),
        ("@name", Team.Name),
        ("@timeZone", Team.TimeZone),
        ("@language", Team.Language),
        ("@settings", Team.Settings.ToJson()),
        ("@addedBy", Team.AddedBy),
        ("@directoryId", Team.DirectoryId));
}
