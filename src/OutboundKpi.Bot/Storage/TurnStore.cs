namespace OutboundKpi.Bot.Storage;

/// <summary>What a turn starts from.</summary>
public sealed class TurnStore(IDatabase database)
{
    // One statement, so one round and one state of the database. A person has a row for each membership, and one row when there is none.
    private const string SelectStart = """
        SELECT p.name AS person_name, p.channel_user_id, p.language AS person_language,
               c.kind AS conversation_kind, c.person_id AS conversation_person_id, c.team_id AS conversation_team_id,
               c.welcomed, c.reachable, c.bot_id, c.bot_name, c.channel_id, c.updated_at,
               d.version AS dialog_version, d.state AS dialog_state,
               a.received_at, a.answer,
               m.role, t.team_id, t.name AS team_name, t.time_zone, t.language AS team_language, t.settings, t.version AS team_version, t.added_by, t.directory_id
        FROM (SELECT 1 AS one) AS start
        LEFT JOIN person AS p ON p.tenant_id = @tenantId AND p.person_id = @personId
        LEFT JOIN conversation AS c
            ON c.tenant_id = @tenantId AND c.service_url = @serviceUrl AND c.conversation_id = @conversationId
        LEFT JOIN dialog AS d
            ON d.tenant_id = @tenantId AND d.conversation_id = @conversationId AND d.person_id = @personId
        LEFT JOIN inbound_activity AS a
            ON a.tenant_id = @tenantId AND a.conversation_id = @conversationId AND a.activity_id = @activityId AND a.kind = @activityKind
        LEFT JOIN membership AS m ON m.tenant_id = @tenantId AND m.person_id = @personId
        LEFT JOIN team AS t ON t.tenant_id = @tenantId AND t.team_id = m.team_id
        ORDER BY COALESCE(m.team_id, '')
        """;

    /// <summary>Loads everything that a turn needs, in one round.</summary>
    /// <param name="conversation">Where the activity came from.</param>
    /// <param name="personId">The sender.</param>
    /// <param name="activityId">The activity's id.</param>
    /// <param name="activityKind">As in <see cref="ActivityKey.Kind"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask<TurnStart> LoadAsync(
        ConversationKey conversation, string personId, string activityId, string activityKind, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync<Row>(
            new(
                SelectStart,
                ("@tenantId", conversation.TenantId),
                ("@serviceUrl", conversation.ServiceUrl),
                ("@conversationId", conversation.ConversationId),
                ("@personId", personId),
                ("@activityId", activityId),
                ("@activityKind", activityKind)),
            cancellationToken);

        var first = rows[0];
        return new TurnStart
        {
            Person = first.ToPerson(conversation.TenantId, personId),
            Conversation = first.ToConversation(conversation),
            Memberships = [.. rows.Select(row => row.ToMembership(conversation.TenantId, personId)).OfType<Membership>()],
            Teams = [.. rows.Select(row => row.ToTeam(conversation.TenantId)).OfType<Team>()],
            Dialog = new DialogState(first.DialogVersion ?? 0, first.DialogState),
            Seen = first.ReceivedAt is { } receivedAt ? new SeenActivity(receivedAt, first.Answer) : null,
        };
    }

    // Retention is the same for every tenant, so this is one of the few statements without one.
    private const string DeleteOldActivities = """
        DELETE FROM inbound_activity
        WHERE (tenant_id, conversation_id, activity_id, kind) IN (
            SELECT tenant_id, conversation_id, activity_id, kind
            FROM inbound_activity
            WHERE received_at < @before
            ORDER BY received_at
            LIMIT @limit)
        RETURNING 1
        """;

    /// <summary>Forgets the activities of all tenants that were received before this instant: no channel repeats them any more.</summary>
    /// <returns>How many.</returns>
    public ValueTask<int> PurgeActivitiesAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        Purge.InStepsAsync(database, DeleteOldActivities, before, cancellationToken);

    private sealed record Row
    {
        public string? PersonName { get; init; }

        public string? ChannelUserId { get; init; }

        public string? PersonLanguage { get; init; }

        public ConversationKind? ConversationKind { get; init; }

        public string? ConversationPersonId { get; init; }

        public string? ConversationTeamId { get; init; }

        public bool Welcomed { get; init; }

        public bool Reachable { get; init; }

        public string? BotId { get; init; }

        public string? BotName { get; init; }

        public string? ChannelId { get; init; }

        public DateTimeOffset? UpdatedAt { get; init; }

        public long? DialogVersion { get; init; }

        public byte[]? DialogState { get; init; }

        public DateTimeOffset? ReceivedAt { get; init; }

        public byte[]? Answer { get; init; }

        public Role? Role { get; init; }

        public string? TeamId { get; init; }

        public string? TeamName { get; init; }

        public string? TimeZone { get; init; }

        public string? TeamLanguage { get; init; }

        public TeamSettings? Settings { get; init; }

        public long TeamVersion { get; init; }

        public string? AddedBy { get; init; }

        public string? DirectoryId { get; init; }

        public Person? ToPerson(string tenantId, string personId) => PersonName is null
            ? null
            : new Person { TenantId = tenantId, PersonId = personId, Name = PersonName, ChannelUserId = ChannelUserId!, Language = PersonLanguage };

        public Conversation? ToConversation(ConversationKey key) => ConversationKind is not { } kind
            ? null
            : new Conversation
            {
                TenantId = key.TenantId,
                ServiceUrl = key.ServiceUrl,
                ConversationId = key.ConversationId,
                Kind = kind,
                PersonId = ConversationPersonId,
                TeamId = ConversationTeamId,
                Welcomed = Welcomed,
                Reachable = Reachable,
                BotId = BotId!,
                BotName = BotName!,
                ChannelId = ChannelId!,
                UpdatedAt = UpdatedAt!.Value,
            };

        public Membership? ToMembership(string tenantId, string personId) => Role is not { } role
            ? null
            : new Membership { TenantId = tenantId, PersonId = personId, TeamId = TeamId, Role = role };

        public Team? ToTeam(string tenantId) => TeamId is null
            ? null
            : new Team
            {
                TenantId = tenantId,
                TeamId = TeamId,
                Name = TeamName!,
                TimeZone = TimeZone!,
                Language = TeamLanguage!,
                Settings = Settings!,
                Version = TeamVersion,
                AddedBy = AddedBy,
                DirectoryId = DirectoryId,
            };
    }
}
