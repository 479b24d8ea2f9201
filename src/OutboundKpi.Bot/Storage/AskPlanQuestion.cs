namespace OutboundKpi.Bot.Storage;

/// <summary>
/// Keeps a question; <see cref="ConflictKind.QuestionKnown"/> when the same person, or somebody without a name, has asked the same in the same words.
/// So a form that is sent twice asks once, without a mark that would say who sent it.
/// </summary>
/// <param name="Question">The question, without an answer.</param>
public sealed record AskPlanQuestion(PlanQuestion Question) : Write
{
    private const string Insert = """
        INSERT INTO plan_question (tenant_id, team_id, question_id, version, kpi, question, asked_by, asked_on, told)
        SELECT @tenantId, @teamId, @questionId, @version, @kpi, @question, @askedBy, @askedOn, @told
        WHERE NOT EXISTS (
            SELECT 1
            FROM plan_question AS known
            WHERE known.tenant_id = @tenantId AND known.team_id = @teamId AND known.version = @version AND known.kpi = @kpi
              AND known.question = @question AND COALESCE(known.asked_by, '') = COALESCE(@askedBy, ''))
        """;

    // A question with a name goes to the supervisors in the same commit; one without waits for the full hour.
    internal override Statement Statement => new(
        Insert,
        ("@tenantId", Question.TenantId),
        ("@teamId", Question.TeamId),
        ("@questionId", Question.QuestionId),
        ("@version", Question.Version),
        ("@kpi", Question.Kpi),
        ("@question", Question.Question),
        ("@askedBy", Question.AskedBy),
        ("@askedOn", Question.AskedOn),
        ("@told", !Question.IsAnonymous));

    internal override ConflictKind? WhenUnchanged => ConflictKind.QuestionKnown;
}
