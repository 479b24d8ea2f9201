namespace OutboundKpi.Bot.Storage;

/// <summary>The rounds in which people are asked for their voice.</summary>
public sealed class VoiceStore(IDatabase database)
{
    private const string Columns = """
        SELECT tenant_id, round_id, kind, team_id, period, subject, state, opened_at, opened_by, closes_at, ended_at, ended_by, end_reason, round_key, result
        FROM voice_round
        """;

    private const string SelectRound = $"""
        {Columns}
        WHERE tenant_id = @tenantId AND round_id = @roundId
        """;

    /// <summary>A round; <see langword="null"/> when the tenant has none with this id.</summary>
    public async ValueTask<VoiceRound?> FindAsync(string tenantId, string roundId, CancellationToken cancellationToken) =>
        (await database.QueryAsync<VoiceRound>(new(SelectRound, ("@tenantId", tenantId), ("@roundId", roundId)), cancellationToken)).SingleOrDefault();

    private const string SelectOfTeam = $"""
        {Columns}
        WHERE tenant_id = @tenantId AND team_id = @teamId
        ORDER BY opened_at DESC
        LIMIT @most
        """;

    /// <summary>A team's retrospectives, the newest first, the cancelled ones too.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="teamId">The team.</param>
    /// <param name="most">No more than so many.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public ValueTask<IReadOnlyList<VoiceRound>> GetOfTeamAsync(string tenantId, string teamId, int most, CancellationToken cancellationToken) =>
        database.QueryAsync<VoiceRound>(new(SelectOfTeam, ("@tenantId", tenantId), ("@teamId", teamId), ("@most", most)), cancellationToken);

    private const string SelectOfKind = $"""
        {Columns}
        WHERE tenant_id = @tenantId AND kind = @kind AND opened_at >= @since
        ORDER BY opened_at DESC
        """;

    /// <summary>All rounds of a kind in a tenant that were opened since an instant, the newest first.</summary>
    public ValueTask<IReadOnlyList<VoiceRound>> GetSinceAsync(
        string tenantId, VoiceKind kind, DateTimeOffset since, CancellationToken cancellationToken) =>
        database.QueryAsync<VoiceRound>(new(SelectOfKind, ("@tenantId", tenantId), ("@kind", kind), ("@since", since)), cancellationToken);

    private const string SelectOpenOfPerson = """
        SELECT r.tenant_id, r.round_id, r.kind, r.team_id, r.period, r.subject, r.state, r.opened_at, r.opened_by, r.closes_at, r.ended_at, r.ended_by,
               r.end_reason, r.round_key, r.result
        FROM voice_round AS r
        JOIN voice_participant AS p ON p.tenant_id = r.tenant_id AND p.round_id = r.round_id
        WHERE r.tenant_id = @tenantId AND p.person_id = @personId AND r.state = 'Open' AND r.closes_at > @now
        ORDER BY r.closes_at, r.round_id
        """;

    /// <summary>The rounds that ask a person and take answers now, the one that closes first first.</summary>
    public ValueTask<IReadOnlyList<VoiceRound>> GetOpenOfPersonAsync(
        string tenantId, string personId, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.QueryAsync<VoiceRound>(
            new(SelectOpenOfPerson, ("@tenantId", tenantId), ("@personId", personId), ("@now", now)), cancellationToken);

    // The clock serves all tenants at once.
    private const string SelectDue = $"""
        {Columns}
        WHERE state = 'Closing' OR (state = 'Open' AND closes_at <= @now)
        ORDER BY closes_at
        """;

    /// <summary>The rounds of all tenants that are to be closed by now, those whose closing was interrupted too.</summary>
    public ValueTask<IReadOnlyList<VoiceRound>> GetDueToCloseAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        database.QueryAsync<VoiceRound>(new(SelectDue, ("@now", now)), cancellationToken);

    private const string SelectOpen = $"""
        {Columns}
        WHERE kind = 'Retrospective' AND state = 'Open' AND closes_at > @now
        ORDER BY closes_at
        """;

    /// <summary>The teams' rounds of all tenants that take answers now.</summary>
    public ValueTask<IReadOnlyList<VoiceRound>> GetOpenAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        database.QueryAsync<VoiceRound>(new(SelectOpen, ("@now", now)), cancellationToken);

    private const string SelectParticipants = """
        SELECT person_id, team_id, answered
        FROM voice_participant
        WHERE tenant_id = @tenantId AND round_id = @roundId
        ORDER BY person_id
        """;

    /// <summary>Whom a round asks, by id.</summary>
    public ValueTask<IReadOnlyList<VoiceParticipant>> GetParticipantsAsync(string tenantId, string roundId, CancellationToken cancellationToken) =>
        database.QueryAsync<VoiceParticipant>(new(SelectParticipants, ("@tenantId", tenantId), ("@roundId", roundId)), cancellationToken);

    private const string SelectAnswers = """
        SELECT team_id, answer
        FROM voice_answer
        WHERE tenant_id = @tenantId AND round_id = @roundId
        ORDER BY token
        """;

    /// <summary>The answers of a round without their writers, in an order that says nothing.</summary>
    public ValueTask<IReadOnlyList<VoiceAnswer>> GetAnswersAsync(string tenantId, string roundId, CancellationToken cancellationToken) =>
        database.QueryAsync<VoiceAnswer>(new(SelectAnswers, ("@tenantId", tenantId), ("@roundId", roundId)), cancellationToken);

    private const string SelectAnswer = """
        SELECT team_id, answer
        FROM voice_answer
        WHERE tenant_id = @tenantId AND round_id = @roundId AND token = @token
        """;

    /// <summary>The answer under a token, for its writer to change; <see langword="null"/> when there is none.</summary>
    public async ValueTask<VoiceAnswer?> FindAnswerAsync(string tenantId, string roundId, string token, CancellationToken cancellationToken) =>
        (await database.QueryAsync<VoiceAnswer>(
            new(SelectAnswer, ("@tenantId", tenantId), ("@roundId", roundId), ("@token", token)), cancellationToken)).SingleOrDefault();

    private const string SelectOwn = """
        SELECT person_id, answer
        FROM voice_own_answer
        WHERE tenant_id = @tenantId AND round_id = @roundId
        ORDER BY person_id
        """;

    /// <summary>What people answered about themselves in a round, by id: for totals, and for each person their own.</summary>
    public ValueTask<IReadOnlyList<OwnAnswer>> GetOwnAnswersAsync(string tenantId, string roundId, CancellationToken cancellationToken) =>
        database.QueryAsync<OwnAnswer>(new(SelectOwn, ("@tenantId", tenantId), ("@roundId", roundId)), cancellationToken);

    private const string SelectOwnOfPerson = """
        SELECT person_id, answer
        FROM voice_own_answer
        WHERE tenant_id = @tenantId AND round_id = @roundId AND person_id = @personId
        """;

    /// <summary>What a person answered about themselves in a round; <see langword="null"/> when they have not.</summary>
    public async ValueTask<OwnAnswer?> FindOwnAnswerAsync(string tenantId, string roundId, string personId, CancellationToken cancellationToken) =>
        (await database.QueryAsync<OwnAnswer>(
            new(SelectOwnOfPerson, ("@tenantId", tenantId), ("@roundId", roundId), ("@personId", personId)), cancellationToken)).SingleOrDefault();
}
