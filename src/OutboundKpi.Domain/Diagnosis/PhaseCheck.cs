using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Domain.Diagnosis;

/// <summary>
/// Holds a team's numbers against what ends a phase. 導入・立ち上げ: calls in control for two months, and the talk flow fixed, which people say. 成果改善:
/// the appointment rate in control at the agreed level, and the meeting rate of matured cohorts not falling.
/// </summary>
internal sealed class PhaseCheck(TeamHistory history, IReadOnlyDictionary<string, Series> series, TeamOutlook outlook, IReadOnlyList<Finding> findings)
{
    /// <summary>Two months, in business days.</summary>
    private const int SettledDays = 40;

    /// <summary>The days of the two months that must have been reported: holidays of single people and forgotten days are no reason to wait.</summary>
    private const int FewestDays = 30;

    /// <summary>A process in control has hardly a day outside its limits; with two of forty something else may be the matter, more is no control.</summary>
    private const int MostDaysOut = 2;

    /// <summary>Calls are steady when full days differ less than this from each other: standard deviation over mean, of operator-days within operators.</summary>
    private const double LargestSpreadOfCalls = 0.3;

    /// <summary>A rate is known well enough when half its 95 % interval is at most this share of it.</summary>
    private const double LargestRelativeError = 0.2;

    /// <summary>The share of the people, or of the calls, from which on a team is another one.</summary>
    private const double HalfOfIt = 0.5;

    private readonly DateOnly _since = history.Calendar.AddBusinessDays(history.AsOf, -SettledDays);

    /// <summary>What the numbers say of all phases.</summary>
    public PhaseReadiness Assess() => new(
        new(
            Phase.Launch,
            Phase.Improve,
            [CallsSteady(), new(PhaseConditionKind.TalkFlowSettled, PhaseConditionState.Unknown, PhaseConditionReason.AskPeople)]),
        new(Phase.Improve, Phase.Stable, [AppointmentRateSteady(), AppointmentRateAtTarget(), MeetingRateNotFalling()]),
        [.. Returns()]);

    /// <summary>The finding that the team's phase can end; <see langword="null"/> when it is unknown, the last, or not settled.</summary>
    public Finding? Find(PhaseReadiness readiness) => history.Phase is { } phase && readiness.From(phase) is { CanBeProposed: true } exit
        ? Ready(exit.To == Phase.Improve ? "appointment-rate" : "meeting-rate", exit.Conditions[0].Now!)
        : null;

    // The KPI of the next phase that can be looked at first.
    private static Finding Ready(string nextKpiKey, Tally known) => new()
    {
        Kind = FindingKind.PhaseReady,
        KpiKey = nextKpiKey,
        Scope = FindingScope.Team,
        IsUp = true,
        Since = known.First,
        Strength = FindingStrength.Change,
        Evidence = new()
        {
            Before = known,
            After = known,
            Difference = 0,
            DifferenceInterval = new(0, 0),
            Ratio = 1,
            P = 0,
            Allowed = 0,
            Dispersion = 1,
            Method = "settled",
        },
    };

    private static PhaseCondition Judged(PhaseCondition condition, PhaseConditionState state, PhaseConditionReason reason) =>
        condition with { State = state, Reason = reason };

    private PhaseCondition CallsSteady()
    {
        PhaseCondition met = new(PhaseConditionKind.CallsSteady, PhaseConditionState.Met);
        var days = outlook.Days.Where(day => day.Date > _since).ToList();
        if (days.Count == 0)
            return Judged(met, PhaseConditionState.Unknown, PhaseConditionReason.NoData);

        var dates = days.GroupBy(day => day.Date).OrderBy(date => date.Key).ToList();
        var people = days.GroupBy(day => day.Operator).Where(own => own.Count() > 1).Select(own => Sample.Of([.. own.Select(day => (double)day.Calls)])).ToList();
        met = met with
        {
            Now = new(dates[0].Key, dates[^1].Key, days.Sum(day => day.Calls), days.Count),
            Days = dates.Count,
            Spread = people.Count > 0 ? people.Average(person => Math.Sqrt(person.Variance) / person.Mean) : null,
            DaysOut = dates.Count > 1 ? IndividualsChart.Fit([.. dates.Select(date => date.Average(day => (double)day.Calls))]).Outside.Count : 0,
        };
        if (TooFewDays("calls", met.Days))
            return Judged(met, PhaseConditionState.Unknown, PhaseConditionReason.TooFewDays);

        var held = Settled(met, "calls");
        return held.State == PhaseConditionState.Met && met.Spread > LargestSpreadOfCalls
            ? Judged(held, PhaseConditionState.NotMet, PhaseConditionReason.SpreadTooWide)
            : held;
    }

    private PhaseCondition AppointmentRateSteady()
    {
        PhaseCondition met = new(PhaseConditionKind.AppointmentRateSteady, PhaseConditionState.Met);
        if (Recent("appointment-rate") is not { } rate)
            return Judged(met, PhaseConditionState.Unknown, PhaseConditionReason.NoData);

        met = met with { Now = rate.Sum, Interval = Counts(rate.Sum).Wilson(), Days = rate.Days.Count };
        if (TooFewDays("appointment-rate", met.Days))
            return Judged(met, PhaseConditionState.Unknown, PhaseConditionReason.TooFewDays);

        if (!IsKnown(met))
            return Judged(met, PhaseConditionState.Unknown, PhaseConditionReason.TooFewCounts);

        return Settled(met with { DaysOut = AttributeChart.Fit(rate.Days).OutsideLaney().Count }, "appointment-rate");
    }

    // Levels are held against the point, which is missed every second month by luck alone when it is just reached: so only what lies clearly below counts as
    // missed, and what lies below by luck is left open.
    private PhaseCondition AppointmentRateAtTarget()
    {
        PhaseCondition met = new(PhaseConditionKind.AppointmentRateAtTarget, PhaseConditionState.Met);
        var target = history.TargetsOn(history.AsOf).FirstOrDefault(target => target is { Measure: "appointment-rate", Per: TargetPer.Percent });
        met = met with { Wanted = target?.Value / 100 };
        if (Recent("appointment-rate") is not { } rate)
            return Judged(met, PhaseConditionState.Unknown, PhaseConditionReason.NoData);

        met = met with { Now = rate.Sum, Interval = Counts(rate.Sum).Wilson(), Days = rate.Days.Count };
        return met.Wanted switch
        {
            null => Judged(met, PhaseConditionState.Unknown, PhaseConditionReason.NoTarget),
            _ when !IsKnown(met) => Judged(met, PhaseConditionState.Unknown, PhaseConditionReason.TooFewCounts),
            { } wanted when rate.Sum.Ratio >= wanted => met,
            { } wanted when met.Interval!.Value.High < wanted => Judged(met, PhaseConditionState.NotMet, PhaseConditionReason.BelowTarget),
            _ => Judged(met, PhaseConditionState.Unknown, PhaseConditionReason.PerhapsBelowTarget),
        };
    }

    private PhaseCondition MeetingRateNotFalling()
    {
        PhaseCondition met = new(PhaseConditionKind.MeetingRateNotFalling, PhaseConditionState.Met);
        if (!series.TryGetValue("meeting-rate", out var cohorts))
        {
            return Judged(
                met, PhaseConditionState.Unknown, history.Appointments.Count > 0 ? PhaseConditionReason.NotMature : PhaseConditionReason.NoData);
        }

        // The last two months of which the outcome is known, not the last two of the calendar.
        var from = history.Calendar.AddBusinessDays(cohorts.Days[^1], -SettledDays);
        var position = cohorts.PositionOf(from.AddDays(1));
        var now = cohorts.Sum(FindingScope.Team, position, cohorts.Days.Length);
        met = met with { Now = now, Days = cohorts.Days.Length - position };
        if (position == 0 || now.Denominator < KpiMeasure.SmallestDenominatorShownAsRate)
            return Judged(met, PhaseConditionState.Unknown, PhaseConditionReason.TooFewCounts);

        var before = cohorts.Sum(FindingScope.Team, 0, position);
        met = met with { Before = before };
        if (before.Denominator < KpiMeasure.SmallestDenominatorShownAsRate)
            return Judged(met, PhaseConditionState.Unknown, PhaseConditionReason.TooFewCounts);

        met = met with { Interval = new TwoProportions(Counts(now), Counts(before)).Newcombe() };
        return Shift("meeting-rate", from) is { IsUp: false } fall ? Judged(met, PhaseConditionState.NotMet, PhaseConditionReason.Falling) with { Since = fall.Since }
            : met.Interval.Value.High < 0 ? Judged(met, PhaseConditionState.NotMet, PhaseConditionReason.Falling)
            : met;
    }

    private IEnumerable<PhaseReturn> Returns()
    {
        if (outlook.Days.Count == 0 || outlook.Days.Min(day => day.Date) > _since)
            yield break;

        var begun = outlook.Days.GroupBy(day => day.Operator).Where(own => own.Max(day => day.Date) > MonthAgo).Select(own => own.Min(day => day.Date)).ToList();
        if (begun.Count > 0 && (double)begun.Count(first => first > _since) / begun.Count is >= HalfOfIt and var people)
            yield return new(PhaseReturnReason.HalfTheTeamIsNew, people);

        var lists = history.Rows.Where(row => row.Date <= history.AsOf && row.Counts.Calls is > 0).GroupBy(row => row.List).ToList();
        var calls = lists.Sum(CallsOfMonth);
        foreach (var list in lists.Where(list => list.Key.Length > 0 && list.Min(row => row.Date) > _since))
        {
            if (CallsOfMonth(list) / calls is >= HalfOfIt and var share)
                yield return new(PhaseReturnReason.MainListIsNew, share, list.Key);
        }

        double CallsOfMonth(IEnumerable<ActivityRow> rows) => rows.Where(row => row.Date > MonthAgo).Sum(row => (double)row.Counts.Calls!.Value);
    }

    private DateOnly MonthAgo => history.Calendar.AddBusinessDays(history.AsOf, -SettledDays / 2);

    private PhaseCondition Settled(PhaseCondition met, string kpiKey) => Shift(kpiKey, _since) is { } shift
        ? Judged(met, PhaseConditionState.NotMet, PhaseConditionReason.Shifted) with { Since = shift.Since }
        : met.DaysOut > MostDaysOut ? Judged(met, PhaseConditionState.NotMet, PhaseConditionReason.DaysOutOfControl)
        : met;

    private Finding? Shift(string kpiKey, DateOnly since) => findings.FirstOrDefault(finding =>
        finding.KpiKey == kpiKey
        && finding.Kind is FindingKind.VolumeChange or FindingKind.RateChange or FindingKind.CohortChange or FindingKind.NumberChasing
        && finding.Scope == FindingScope.Team
        && finding.Since > since);

    private bool TooFewDays(string kpiKey, int days) => series[kpiKey].Days[0] > _since || days < FewestDays;

    private static bool IsKnown(PhaseCondition rate) =>
        rate is { Now.Numerator: >= 1, Interval: { } interval } && interval.Width / 2 <= LargestRelativeError * rate.Now.Ratio;

    private (Tally Sum, IReadOnlyList<Proportion> Days)? Recent(string kpiKey)
    {
        if (!series.TryGetValue(kpiKey, out var own) || own.Days[^1] <= _since)
            return null;

        return (
            own.Sum(FindingScope.Team, own.PositionOf(_since.AddDays(1)), own.Days.Length),
            [.. own.Parts(cell => cell.Date).Where(day => day.Key > _since).OrderBy(day => day.Key).Select(day => day.Counts)]);
    }

    private static Proportion Counts(Tally sum) => new((long)sum.Numerator, (long)sum.Denominator);
}
