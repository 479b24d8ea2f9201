namespace OutboundKpi.Bot.Storage;

/// <summary>Appends to the log of outcomes.</summary>
public sealed record AppendCohortOutcome(CohortOutcome Outcome) : Write
{
    private const string Insert = """
        INSERT INTO cohort_outcome (tenant_id, team_id, person_id, cohort_date, list, script, held, cancelled, deals, recorded_at, recorded_by)
        VALUES (@tenantId, @teamId, @personId, @cohortDate, @list, @script, @held, @cancelled, @deals, @recordedAt, @recordedBy)
        """;

    internal override Statement Statement => new(
        Insert,
        ("@tenantId", Outcome.TenantId),
        ("@teamId", Outcome.TeamId),
        ("@personId", Outcome.PersonId),
        ("@cohortDate", Outcome.CohortDate),
        ("@list", Outcome.List),
        ("@script", Outcome.Script),
        ("@held", Outcome.Held),
        ("@cancelled", Outcome.Cancelled),
        ("@deals", Outcome.Deals),
        ("@recordedAt", Outcome.RecordedAt),
        ("@recordedBy", Outcome.RecordedBy));
}
