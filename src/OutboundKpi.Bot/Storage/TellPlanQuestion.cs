namespace OutboundKpi.Bot.Storage;

/// <summary>Notes that a question without a name goes to the supervisors; <see cref="ConflictKind.AlreadyDone"/> when another instance has sent it.</summary>
public sealed record TellPlanQuestion(string TenantId, string TeamId, string QuestionId) : Write
{
    private const string Update = """
        UPDATE plan_question
        SET told = TRUE
        WHERE tenant_id = @tenantId AND team_id = @teamId AND question_id = @questionId AND NOT told
        """;

    internal override Statement Statement => new(
        Update, ("@tenantId", TenantId), ("@teamId", TeamId), ("@questionId", QuestionId));

    internal override ConflictKind? WhenUnchanged => ConflictKind.AlreadyDone;
}
