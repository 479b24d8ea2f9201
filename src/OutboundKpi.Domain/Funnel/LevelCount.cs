using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Domain.Funnel;

/// <summary>What there is of one list or script.</summary>
/// <param name="Name">Its name, as people write it.</param>
/// <param name="Count">The rate's counts.</param>
/// <param name="Operators">How many people used it.</param>
public sealed record LevelCount(string Name, Proportion Count, int Operators);
