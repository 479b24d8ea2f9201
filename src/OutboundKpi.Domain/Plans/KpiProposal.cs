namespace OutboundKpi.Domain.Plans;

/// <summary>A KPI that is proposed for a plan.</summary>
/// <param name="KpiKey">The KPI's key.</param>
/// <param name="Purpose">The purpose that it is proposed for, as it was given: a known one's key or the supervisor's words; <see langword="null"/> when the phase alone speaks for it.</param>
/// <param name="PairOf">The KPI that brings it along, since it shows when that one is bought at another's cost; <see langword="null"/> when it is proposed for itself.</param>
public sealed record KpiProposal(string KpiKey, string? Purpose, string? PairOf = null);
