namespace OutboundKpi.Bot.Storage;

/// <summary>Answers a question; <see cref="ConflictKind.QuestionAnswered"/> when somebody has done so already.</summary>
public sealed record AnswerPlanQuestion(string TenantId, string TeamId, string QuestionId, PlanAnswer Answer) : Write
{
    private const string Update = """
        UPDATE plan_question
        SET answer = @answer, is_public = @isPublic, answered_by = @answeredBy, answered_at = @answeredAt, told = TRUE
        WHERE tenant_id = @tenantId AND team_id = @teamId AND question_id = @questionId AND answer IS NULL
        """;

    internal override Statement Statement => new(
        Update,
        ("@tenantId", TenantId),
        ("@teamId", TeamId),
        ("@questionId", QuestionId),
        ("@answer", Answer.Words),
        ("@isPublic", Answer.IsPublic),
        ("@answeredBy", Answer.By),
        ("@answeredAt", Answer.At));

    internal override ConflictKind? WhenUnchanged => ConflictKind.QuestionAnswered;
}
