using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Planning;

namespace OutboundKpi.Domain.Plans;

/// <summary>What could be aimed at with each KPI of a plan, from the goal backwards and from what the team has shown it can do: never from other companies.</summary>
/// <param name="calculation">The way back from the goal; <see langword="null"/> when it cannot be reckoned yet.</param>
/// <param name="figures">The team's numbers; <see langword="null"/> for one that has none yet.</param>
/// <param name="catalogue">The team's KPIs, by which its numbers were counted too.</param>
public sealed class TargetProposals(BackwardCalculation? calculation, TeamFigures? figures, KpiCatalogue catalogue)
{
    /// <summary>A proposal for a KPI.</summary>
    /// <exception cref="ArgumentException">There is no such KPI.</exception>
    public TargetProposal For(string kpiKey) => catalogue.Get(kpiKey) switch
    {
        { Direction: KpiDirection.Comparison } => new(kpiKey, TargetSource.NoneForComparison),
        { Direction: KpiDirection.Band } => new(kpiKey, TargetSource.NoneForBand),
        CallsKpi => ForCalls(kpiKey),
        ConnectRateKpi => ForRate(kpiKey, FunnelStage.Connects),
        AppointmentRateKpi { Basis: AppointmentRateBasis.PerConnect } => ForRate(kpiKey, FunnelStage.Appointments),
        AppointmentRateKpi perCall => ForAppointmentsPerCall(perCall),
        MeetingRateKpi => ForRate(kpiKey, FunnelStage.Meetings),
        WinRateKpi => ForRate(kpiKey, FunnelStage.Deals),
        _ => new(kpiKey, TargetSource.NoneToReckon),
    };

    private TargetProposal ForCalls(string kpiKey)
    {
        if (calculation is null)
            return new(kpiKey, TargetSource.NoneWithoutCalculation);

        return calculation is { CallsPerOperatorDayForChance: { } calls, FitForChance: null or CallsFit.Fits }
            ? Calls(TargetSource.CallsForChance, calls)
            : Calls(TargetSource.CallsOnAverage, calculation.CallsPerOperatorDay);

        TargetProposal Calls(TargetSource source, double number) => Priced(new(kpiKey, source), TargetPer.OperatorDay, Math.Ceiling(number), calculation.Funnel.Basis);
    }

    private TargetProposal ForRate(string kpiKey, FunnelStage stage)
    {
        if (calculation?.Funnel[stage].Assumption is not null)
            return Priced(new(kpiKey, TargetSource.AssumedRate), TargetPer.Percent, Percent(calculation.Funnel[stage].Rate), TargetBasis.Assumed);

        if (figures?.Find(stage) is not { IsEnough: true } own)
            return new(kpiKey, TargetSource.NoneWithoutCounts);

        var reachable = figures.Bottleneck?.Stages.Single(leverage => leverage.Stage == stage).ReachableRate;
        var isHigher = reachable is { } better && Percent(better) > Percent(own.Counts.Rate);
        return Priced(
            new(kpiKey, isHigher ? TargetSource.BetterQuarter : TargetSource.OwnRate) { Counts = own.Counts, IsRough = own.IsRough },
            TargetPer.Percent,
            Percent(isHigher ? reachable!.Value : own.Counts.Rate),
            TargetBasis.Measured);
    }

    // Appointments of calls are two stages in one.
    private TargetProposal ForAppointmentsPerCall(AppointmentRateKpi kpi)
    {
        if (calculation?.Funnel is { } funnel && (funnel.Connect.Assumption ?? funnel.Appointment.Assumption) is not null)
        {
            return Priced(
                new(kpi.Key, TargetSource.AssumedRate), TargetPer.Percent, Percent(funnel.Connect.Rate * funnel.Appointment.Rate), TargetBasis.Assumed);
        }

        return figures?.Find(kpi) is { IsEnough: true } own
            ? Priced(new(kpi.Key, TargetSource.OwnRate) { Counts = own.Counts }, TargetPer.Percent, Percent(own.Counts.Rate), TargetBasis.Measured)
            : new(kpi.Key, TargetSource.NoneWithoutCounts);
    }

    private TargetProposal Priced(TargetProposal proposal, TargetPer per, double value, TargetBasis basis)
    {
        PlanTarget target = new(per, value, basis);
        return proposal with { Target = target with { Chance = calculation?.ChanceOf(proposal.KpiKey, target, catalogue) } };
    }

    // A number that people say: to a tenth of a point.
    private static double Percent(double rate) => Math.Max(0.1, Math.Round(rate * 100, 1));
}
