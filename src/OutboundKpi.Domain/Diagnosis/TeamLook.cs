namespace OutboundKpi.Domain.Diagnosis;

/// <summary>One look at a team: the diagnosis, and what it was made of.</summary>
/// <param name="Diagnosis">What may be said.</param>
/// <param name="Outlook">The rates, the volume and the goal.</param>
/// <param name="Targets">What was ever reached.</param>
/// <param name="Phases">What the numbers say of the phases.</param>
internal sealed record TeamLook(TeamDiagnosis Diagnosis, TeamOutlook Outlook, TargetChecks Targets, PhaseReadiness Phases);
