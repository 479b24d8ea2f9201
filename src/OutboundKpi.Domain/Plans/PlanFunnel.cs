using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Domain.Plans;

/// <summary>The rates from call to deal that a plan reckons with, each counted by the team or assumed by its supervisor.</summary>
/// <param name="Connect">Connects of calls.</param>
/// <param name="Appointment">Appointments of connects.</param>
/// <param name="Meeting">Meetings of appointments.</param>
/// <param name="Win">Deals of meetings.</param>
public sealed record PlanFunnel(StageRate Connect, StageRate Appointment, StageRate Meeting, StageRate Win)
{
    /// <summary>The stages that have a rate, in order.</summary>
    public static readonly IReadOnlyList<FunnelStage> RatedStages = [FunnelStage.Connects, FunnelStage.Appointments, FunnelStage.Meetings, FunnelStage.Deals];

    /// <summary>The stages whose rates are assumed, in order.</summary>
    public IReadOnlyList<FunnelStage> AssumedStages => [.. RatedStages.Where(stage => this[stage].Assumption is not null)];

    /// <summary>Where a target that is worked out with these rates comes from: measured only when all of them are.</summary>
    public TargetBasis Basis => AssumedStages.Count == 0 ? TargetBasis.Measured : TargetBasis.Assumed;

    /// <summary>One stage's rate.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Calls are a number, not a rate.</exception>
    public StageRate this[FunnelStage stage] => stage switch
    {
        FunnelStage.Connects => Connect,
        FunnelStage.Appointments => Appointment,
        FunnelStage.Meetings => Meeting,
        FunnelStage.Deals => Win,
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "Calls have no rate."),
    };

    /// <summary>The rates as one product.</summary>
    /// <param name="calls">The calls of the window that gains are told for.</param>
    internal FunnelProduct Product(long calls = 0) => new(calls, RatedStages.Select(stage => this[stage].Evidence));
}
