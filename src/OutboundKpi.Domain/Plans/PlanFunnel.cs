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
    /// <summary>The stages whose rates are assumed, in order.</summary>
    public IReadOnlyList<FunnelStage> AssumedStages => [.. FunnelProduct.RatedStages.Where(stage => this[stage].Assumption is not null)];

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

    /// <summary>The team's own rates where they are known well enough, and what the supervisor assumes for the others.</summary>
    /// <param name="figures">The team's numbers; <see langword="null"/> for one that has none yet.</param>
    /// <param name="assumptions">By stage. One of a stage that was counted takes the place of the counts, as before a change of list.</param>
    /// <returns><see langword="null"/> when a stage has neither.</returns>
    public static PlanFunnel? Of(TeamFigures? figures, IReadOnlyDictionary<FunnelStage, StageAssumption> assumptions)
    {
        return Rate(FunnelStage.Connects) is { } connect && Rate(FunnelStage.Appointments) is { } appointment
            && Rate(FunnelStage.Meetings) is { } meeting && Rate(FunnelStage.Deals) is { } win
                ? new(connect, appointment, meeting, win)
                : null;

        StageRate? Rate(FunnelStage stage)
        {
            if (assumptions.TryGetValue(stage, out var assumption))
                return StageRate.Assumed(assumption);

            return figures?.Find(stage) is { IsEnough: true } known ? StageRate.Measured(known.Counts) : null;
        }
    }

    /// <summary>The rates as one product.</summary>
    /// <param name="calls">The calls of the window that gains are told for.</param>
    internal FunnelProduct Product(long calls = 0) => new(calls, FunnelProduct.RatedStages.Select(stage => this[stage].Evidence));
}
