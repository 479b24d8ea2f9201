namespace OutboundKpi.Domain.Diagnosis;

/// <summary>One look at a team: the diagnosis, and what it was made of.</summary>
/// <param name="Diagnosis">What may be said.</param>
/// <param name="Outlook">The rates, the volume and the goal.</param>
/// <param name="Targets">What was ever reached.</param>
internal sealed record TeamLook(TeamDiagnosis Diagnosis, TeamOutlook Outlook, TargetChecks Targets);
