namespace OutboundKpi.Bot.Storage;

/// <summary>Who is who: people, teams and roles of a tenant.</summary>
public sealed class PeopleStore(IDatabase database)
{
    private const string SelectPerson = """
        SELECT tenant_id, person_id, name, channel_user_id, language
        FROM person
        WHERE tenant_id = @tenantId AND person_id = @personId
        """;

    /// <summary>A person; <see langword="null"/> when the bot has not met one with this id.</summary>
    public async ValueTask<Person?> GetPersonAsync(string tenantId, string personId, CancellationToken cancellationToken) =>
        (await database.QueryAsync<Person>(new(SelectPerson, ("@tenantId", tenantId), ("@personId", personId)), cancellationToken)).SingleOrDefault();

    private const string SelectMembershipsOfPerson = """
        SELECT tenant_id, person_id, team_id, role
        FROM membership
        WHERE tenant_id = @tenantId AND person_id = @personId
        ORDER BY COALESCE(team_id, '')
        """;

    /// <summary>The roles that a person has, by team; a manager's role comes first.</summary>
    public ValueTask<IReadOnlyList<Membership>> GetMembershipsAsync(string tenantId, string personId, CancellationToken cancellationToken) =>
        database.QueryAsync<Membership>(new(SelectMembershipsOfPerson, ("@tenantId", tenantId), ("@personId", personId)), cancellationToken);

    private const string SelectMembersOfTeam = """
        SELECT p.tenant_id, p.person_id, p.name, p.channel_user_id, p.language, m.role
        FROM membership AS m
        JOIN person AS p ON p.tenant_id = m.tenant_id AND p.person_id = m.person_id
        WHERE m.tenant_id = @tenantId AND m.team_id = @teamId
        ORDER BY p.person_id
        """;

    /// <summary>The people of a team with their roles in it, by id.</summary>
    public async ValueTask<IReadOnlyList<Member>> GetMembersAsync(string tenantId, string teamId, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync<MemberRow>(new(SelectMembersOfTeam, ("@tenantId", tenantId), ("@teamId", teamId)), cancellationToken);
        return [.. rows.Select(row => row.ToMember())];
    }

    private const string SelectManagers = """
        SELECT p.tenant_id, p.person_id, p.name, p.channel_user_id, p.language
        FROM membership AS m
        JOIN person AS p ON p.tenant_id = m.tenant_id AND p.person_id = m.person_id
        WHERE m.tenant_id = @tenantId AND m.role = 'Manager'
        ORDER BY p.person_id
        """;

    /// <summary>The managers of a tenant, by id.</summary>
    public ValueTask<IReadOnlyList<Person>> GetManagersAsync(string tenantId, CancellationToken cancellationToken) =>
        database.QueryAsync<Person>(new(SelectManagers, ("@tenantId", tenantId)), cancellationToken);

    private const string SelectTeam = $"""
        SELECT {Team.Columns}
        FROM team
        WHERE tenant_id = @tenantId AND team_id = @teamId
        """;

    /// <summary>A team; <see langword="null"/> when the tenant has none with this id.</summary>
    public async ValueTask<Team?> GetTeamAsync(string tenantId, string teamId, CancellationToken cancellationToken) =>
        (await database.QueryAsync<Team>(new(SelectTeam, ("@tenantId", tenantId), ("@teamId", teamId)), cancellationToken)).SingleOrDefault();

    private const string SelectTeams = $"""
        SELECT {Team.Columns}
        FROM team
        WHERE tenant_id = @tenantId
        ORDER BY team_id
        """;

    /// <summary>The teams of a tenant, by id.</summary>
    public ValueTask<IReadOnlyList<Team>> GetTeamsAsync(string tenantId, CancellationToken cancellationToken) =>
        database.QueryAsync<Team>(new(SelectTeams, ("@tenantId", tenantId)), cancellationToken);

    private const string SelectOfDirectory = $"""
        SELECT {Team.Columns}
        FROM team
        WHERE tenant_id = @tenantId AND (team_id = @teamId OR directory_id = @directoryId)
        ORDER BY team_id = @teamId DESC, team_id
        LIMIT 1
        """;

    /// <summary>The team that a channel's team is, by the channel's id or that of the directory; <see langword="null"/> when it is none of ours.</summary>
    public async ValueTask<Team?> FindTeamAsync(string tenantId, string teamId, string? directoryId, CancellationToken cancellationToken) =>
        (await database.QueryAsync<Team>(
            new(SelectOfDirectory, ("@tenantId", tenantId), ("@teamId", teamId), ("@directoryId", directoryId)), cancellationToken)).SingleOrDefault();

    private const string SelectFounded = $"""
        SELECT {Team.Columns}
        FROM team
        WHERE tenant_id = @tenantId AND added_by = @personId
          AND NOT EXISTS (
            SELECT 1
            FROM membership AS m
            WHERE m.tenant_id = team.tenant_id AND m.team_id = team.team_id AND m.role = 'Supervisor')
        ORDER BY team_id
        """;

    /// <summary>The teams to which this person has added the bot and that nobody leads yet, by id.</summary>
    public ValueTask<IReadOnlyList<Team>> GetFoundedTeamsAsync(string tenantId, string personId, CancellationToken cancellationToken) =>
        database.QueryAsync<Team>(new(SelectFounded, ("@tenantId", tenantId), ("@personId", personId)), cancellationToken);

    private sealed record MemberRow
    {
        public required string TenantId { get; init; }

        public required string PersonId { get; init; }

        public required string Name { get; init; }

        public required string ChannelUserId { get; init; }

        public string? Language { get; init; }

        public required Role Role { get; init; }

        public Member ToMember() => new(
            new Person { TenantId = TenantId, PersonId = PersonId, Name = Name, ChannelUserId = ChannelUserId, Language = Language },
            Role);
    }
}
