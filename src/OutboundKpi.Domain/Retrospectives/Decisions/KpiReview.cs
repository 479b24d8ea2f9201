using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Retrospectives.Numbers;

namespace OutboundKpi.Domain.Retrospectives.Decisions;

/// <summary>What the numbers say about one KPI at the end of a month: the half of a decision that nobody has to be asked for.</summary>
/// <param name="Attainment">Whether the target was attained.</param>
/// <param name="Goal">Whether the goal moves with it.</param>
/// <param name="Own">Which way the KPI itself went within lists and scripts; <see langword="null"/> when it is no rate.</param>
/// <param name="NextStage">
/// Which way the rate of a later stage went: of the first one that fell, or else of the next stage; <see langword="null"/> when the KPI has none.
/// </param>
/// <param name="Conditions">What else changed in the month.</param>
/// <param name="IsReachedByAnyone">Whether anybody has reached the target in three months; <see langword="null"/> when that is not known.</param>
public sealed record KpiReview(
    Attainment Attainment, GoalMovement Goal, StageMovement? Own, StageMovement? NextStage, IReadOnlyList<ConditionChange> Conditions, bool? IsReachedByAnyone)
{
    /// <summary>Reviews a KPI.</summary>
    /// <param name="history">What is known of the team.</param>
    /// <param name="catalogue">The team's catalogue.</param>
    /// <param name="kpi">The KPI, of that catalogue.</param>
    /// <param name="month">The month that the round is about.</param>
    public static KpiReview Of(TeamHistory history, KpiCatalogue catalogue, Kpi kpi, Month month) => new(
        Attainment.Of(history, kpi, month),
        GoalMovement.Of(history, month),
        kpi is { Unit: KpiUnit.Percent, Stratum: KpiStratum.None } ? StageMovement.Of(history, kpi, month) : null,
        LaterStage([.. StageMovement.LaterStagesOf(catalogue, kpi).Select(rate => StageMovement.Of(history, rate, month))]),
        ConditionChanges.In(history, month),
        TargetReached.ByAnyone(history, kpi, month));

    /// <summary>Whether what moved also moved within lists and scripts, as far as there is anything to compare.</summary>
    public bool HoldsWithinStrata
    {
        get
        {
            var rates = new[] { Own, NextStage }.OfType<StageMovement>().ToList();
            return rates.Count > 0 && rates.TrueForAll(rate => rate is { Difference: not null, IsMixEffect: false });
        }
    }

    /// <summary>The decision's input, to which the phase, the numbers to choose from and the last change are to be added.</summary>
    /// <param name="voice">What the floor said about this KPI.</param>
    public DecisionInput With(Voices.VoiceSummary voice) => new()
    {
        KpiKey = Attainment.KpiKey,
        Attained = Attainment.Verdict,
        MonthsInARow = Attainment.MonthsInARow,
        Goal = Goal.Movement,
        NextStage = NextStage?.Movement ?? Movement.Unknown,
        NextStageKpiKey = NextStage?.KpiKey,
        Voice = voice,
        IsReachedByAnyone = IsReachedByAnyone,
        HaveConditionsChanged = Conditions.Count > 0,
        HoldsWithinStrata = HoldsWithinStrata,
    };

    // More calls are paid for by the connects, or only by the appointments.
    private static StageMovement? LaterStage(List<StageMovement> rates) => rates.Find(rate => rate.Movement == Movement.Down) ?? rates.FirstOrDefault();
}
