using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Domain.Diagnosis;

/// <summary>
/// Whether the work of the team's phase has settled: the numbers of 導入・立ち上げ (calls and connect rate), or of 成果改善 (appointment rate), have held
/// their level and are known well enough that the next phase's KPIs have something to stand on.
/// </summary>
internal sealed class PhaseCheck(TeamHistory history, IReadOnlyDictionary<string, Series> series, TeamOutlook outlook, IReadOnlyList<Finding> findings)
{
    /// <summary>For so many business days the numbers must have held.</summary>
    private const int SettledDays = 40;

    /// <summary>A launch has settled when full days differ less than this from each other: standard deviation over mean, of operator-days within operators.</summary>
    private const double LargestSpreadOfCalls = 0.3;

    /// <summary>A rate is known well enough when half its 95 % interval is at most this share of it.</summary>
    private const double LargestRelativeError = 0.2;

    /// <summary>The finding; <see langword="null"/> when the phase is unknown, the last, or not settled.</summary>
    public Finding? Find() => history.Phase switch
    {
        Phase.Launch when HasHeld("calls") && HasHeld("connect-rate") && CallsAreSteady() && IsKnown("connect-rate") is { } rate =>
            Ready("appointment-rate", rate),
        Phase.Improve when HasHeld("connect-rate") && HasHeld("appointment-rate") && IsKnown("appointment-rate") is { } rate => Ready("meeting-rate", rate),
        _ => null,
    };

    private DateOnly Since => history.Calendar.AddBusinessDays(history.AsOf, -SettledDays);

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

    private bool HasHeld(string kpiKey) =>
        series.TryGetValue(kpiKey, out var own)
        && own.Days[0] <= Since
        && !findings.Any(finding => finding.KpiKey == kpiKey && finding.Scope == FindingScope.Team && finding.Since > Since);

    private bool CallsAreSteady()
    {
        var people = outlook.Days.Where(day => day.Date > Since).GroupBy(day => day.Operator).Where(days => days.Count() > 1).Select(days => Sample.Of([.. days.Select(day => (double)day.Calls)])).ToList();
        return people.Count > 0 && people.Average(person => Math.Sqrt(person.Variance) / person.Mean) <= LargestSpreadOfCalls;
    }

    private Tally? IsKnown(string kpiKey)
    {
        var own = series[kpiKey];
        var counts = own.Sum(FindingScope.Team, own.PositionOf(Since), own.Days.Length);
        if (counts.Denominator < 1 || counts.Numerator < 1)
            return null;

        var interval = new Proportion((long)counts.Numerator, (long)counts.Denominator).Wilson();
        return interval.Width / 2 <= LargestRelativeError * counts.Ratio ? counts : null;
    }
}
