namespace OutboundKpi.Bot.Storage;

/// <summary>Where the bot can speak first.</summary>
public sealed class ConversationStore(IDatabase database)
{
    private const string Columns = """
        SELECT tenant_id, service_url, conversation_id, kind, person_id, team_id, welcomed, reachable, bot_id, bot_name, channel_id, updated_at
        FROM conversation
        """;

    private const string SelectByKey = $"""
        {Columns}
        WHERE tenant_id = @tenantId AND service_url = @serviceUrl AND conversation_id = @conversationId
        """;

    /// <summary>A conversation; <see langword="null"/> when the bot has not been in it.</summary>
    public async ValueTask<Conversation?> GetAsync(ConversationKey key, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync<Conversation>(
            new(SelectByKey, ("@tenantId", key.TenantId), ("@serviceUrl", key.ServiceUrl), ("@conversationId", key.ConversationId)),
            cancellationToken);
        return rows.SingleOrDefault();
    }

    private const string SelectPersonal = $"""
        {Columns}
        WHERE tenant_id = @tenantId AND person_id = @personId AND kind = 'Personal' AND reachable
        ORDER BY updated_at DESC
        LIMIT 1
        """;

    /// <summary>The newest personal conversation in which the bot reaches this person; <see langword="null"/> when there is none.</summary>
    public async ValueTask<Conversation?> GetPersonalAsync(string tenantId, string personId, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync<Conversation>(
            new(SelectPersonal, ("@tenantId", tenantId), ("@personId", personId)), cancellationToken);
        return rows.SingleOrDefault();
    }

    private const string SelectOfTeam = $"""
        {Columns}
        WHERE tenant_id = @tenantId AND team_id = @teamId AND kind <> 'Personal' AND reachable
        ORDER BY updated_at DESC
        """;

    /// <summary>The channels and group chats of a team in which the bot can speak, the newest first.</summary>
    public ValueTask<IReadOnlyList<Conversation>> GetOfTeamAsync(string tenantId, string teamId, CancellationToken cancellationToken) =>
        database.QueryAsync<Conversation>(new(SelectOfTeam, ("@tenantId", tenantId), ("@teamId", teamId)), cancellationToken);

    private const string SelectServiceUrl = """
        SELECT service_url
        FROM conversation
        WHERE tenant_id = @tenantId AND reachable
        ORDER BY updated_at DESC
        LIMIT 1
        """;

    /// <summary>The service that a tenant's newest conversation is hosted by, to open another one there; <see langword="null"/> when the bot reaches none.</summary>
    public async ValueTask<string?> FindServiceUrlAsync(string tenantId, CancellationToken cancellationToken) =>
        (await database.QueryAsync<ServiceRow>(new(SelectServiceUrl, ("@tenantId", tenantId)), cancellationToken)).SingleOrDefault()?.ServiceUrl;

    private const string SelectPersonalOfTeam = """
        SELECT c.tenant_id, c.service_url, c.conversation_id, c.kind, c.person_id, c.team_id, c.welcomed, c.reachable, c.bot_id, c.bot_name, c.channel_id, c.updated_at
        FROM membership AS m
        JOIN conversation AS c ON c.tenant_id = m.tenant_id AND c.person_id = m.person_id AND c.kind = 'Personal' AND c.reachable
        WHERE m.tenant_id = @tenantId AND m.team_id = @teamId
        ORDER BY c.updated_at DESC
        """;

    /// <summary>The personal conversations in which the bot reaches the people of a team, the newest of each.</summary>
    public async ValueTask<IReadOnlyDictionary<string, Conversation>> GetPersonalOfTeamAsync(string tenantId, string teamId, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync<Conversation>(
            new(SelectPersonalOfTeam, ("@tenantId", tenantId), ("@teamId", teamId)), cancellationToken);
        return rows.DistinctBy(row => row.PersonId).ToDictionary(row => row.PersonId!, StringComparer.Ordinal);
    }

    private sealed record ServiceRow
    {
        public required string ServiceUrl { get; init; }
    }
}
