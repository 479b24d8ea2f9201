namespace OutboundKpi.Bot.Storage;

/// <summary>Records that those who can do something about a problem are told of it; stands in one commit with what tells them. <see cref="ConflictKind.AlreadyDone"/> when they were.</summary>
public sealed record MarkProblemTold(DeliveryProblem Problem, DateTimeOffset At) : Write
{
    private const string Update = """
        UPDATE delivery_problem
        SET told_at = @at
        WHERE tenant_id = @tenantId AND person_id = @personId AND team_id = @teamId AND cause = @cause AND told_at IS NULL
        """;

    internal override Statement Statement => new(
        Update,
        ("@tenantId", Problem.TenantId),
        ("@personId", Problem.PersonId),
        ("@teamId", Problem.TeamId),
        ("@cause", Problem.Cause),
        ("@at", At));

    internal override ConflictKind? WhenUnchanged => ConflictKind.AlreadyDone;
}
