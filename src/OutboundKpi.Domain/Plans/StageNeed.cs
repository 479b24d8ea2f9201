using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Domain.Plans;

/// <summary>How many of a stage a month needs for its goal.</summary>
/// <param name="Stage">Calls, connects, appointments or meetings.</param>
/// <param name="Average">The number that brings the goal on average, which is missed about half the time.</param>
/// <param name="Range">The range in which that number lies four times in five, the rates being known only so well.</param>
public sealed record StageNeed(FunnelStage Stage, double Average, Interval Range);
