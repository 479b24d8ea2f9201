namespace OutboundKpi.Bot.Storage;

/// <summary>What became of a plan's cards: how many have read them, what was asked, what was answered.</summary>
public sealed class PlanSharingStore(IDatabase database)
{
    private const string SelectReading = """
        SELECT COUNT(*) AS recipients, COALESCE(SUM(CASE WHEN has_read THEN 1 ELSE 0 END), 0) AS has_read
        FROM plan_reader
        WHERE tenant_id = @tenantId AND team_id = @teamId AND version = @version
        """;

    /// <summary>How many have read a version.</summary>
    public async ValueTask<PlanReading> GetReadingAsync(string tenantId, string teamId, int version, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync<ReadingRow>(
            new(SelectReading, ("@tenantId", tenantId), ("@teamId", teamId), ("@version", version)), cancellationToken);
        return new((int)rows.Single().HasRead, (int)rows.Single().Recipients);
    }

    private const string Columns = """
        SELECT tenant_id, team_id, question_id, version, kpi, question, asked_by, asked_on, answer, is_public, answered_by, answered_at
        FROM plan_question
        """;

    private const string SelectQuestions = $"""
        {Columns}
        WHERE tenant_id = @tenantId AND team_id = @teamId
        ORDER BY version DESC, question_id
        """;

    /// <summary>All questions about a team's plans, those about the newest version first, else in no order that says when they came.</summary>
    public ValueTask<IReadOnlyList<PlanQuestion>> GetQuestionsAsync(string tenantId, string teamId, CancellationToken cancellationToken) =>
        QueryAsync(new(SelectQuestions, ("@tenantId", tenantId), ("@teamId", teamId)), cancellationToken);

    private const string SelectQuestion = $"""
        {Columns}
        WHERE tenant_id = @tenantId AND team_id = @teamId AND question_id = @questionId
        """;

    /// <summary>A question of a team; <see langword="null"/> when it has none with this id.</summary>
    public async ValueTask<PlanQuestion?> FindQuestionAsync(string tenantId, string teamId, string questionId, CancellationToken cancellationToken) =>
        (await QueryAsync(new(SelectQuestion, ("@tenantId", tenantId), ("@teamId", teamId), ("@questionId", questionId)), cancellationToken)).SingleOrDefault();

    // The clock serves every tenant, so this is one of the few statements without one.
    private const string SelectUntold = $"""
        {Columns}
        WHERE told = 0
        ORDER BY tenant_id, team_id, question_id
        """;

    /// <summary>The questions of all tenants that no supervisor has been sent yet, by team.</summary>
    public ValueTask<IReadOnlyList<PlanQuestion>> GetUntoldAsync(CancellationToken cancellationToken) =>
        QueryAsync(new(SelectUntold), cancellationToken);

    private async ValueTask<IReadOnlyList<PlanQuestion>> QueryAsync(Statement statement, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync<QuestionRow>(statement, cancellationToken);
        return [.. rows.Select(row => row.ToQuestion())];
    }

    private sealed record ReadingRow
    {
        public long Recipients { get; init; }

        public long HasRead { get; init; }
    }

    private sealed record QuestionRow
    {
        public required string TenantId { get; init; }

        public required string TeamId { get; init; }

        public required string QuestionId { get; init; }

        public required long Version { get; init; }

        public required string Kpi { get; init; }

        public required string Question { get; init; }

        public string? AskedBy { get; init; }

        public DateOnly? AskedOn { get; init; }

        public string? Answer { get; init; }

        public bool? IsPublic { get; init; }

        public string? AnsweredBy { get; init; }

        public DateTimeOffset? AnsweredAt { get; init; }

        public PlanQuestion ToQuestion() => new()
        {
            TenantId = TenantId,
            TeamId = TeamId,
            QuestionId = QuestionId,
            Version = (int)Version,
            Kpi = Kpi,
            Question = Question,
            AskedBy = AskedBy,
            AskedOn = AskedOn,
            Answer = Answer is { } words ? new(words, IsPublic!.Value, AnsweredBy!, AnsweredAt!.Value) : null,
        };
    }
}
