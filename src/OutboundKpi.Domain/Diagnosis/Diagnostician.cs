using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Domain.Diagnosis;

/// <summary>Asks the questions of one look at a team, in an order in which the later ones know the answers of the earlier.</summary>
internal sealed class Diagnostician(TeamHistory history)
{
    /// <summary>More calls and a worse next rate this near to each other are one story, in business days.</summary>
    private const int OneStory = 15;

    /// <summary>The share of open appointments from which their results are not judged.</summary>
    private const double OpenShareTooHigh = 0.1;

    /// <summary>A change of a quarter is what a month of counts should be able to show.</summary>
    private const double ExpectedToSee = 0.25;

    private readonly List<Finding> _findings = [];
    private readonly List<Undecided> _undecided = [];
    private readonly Dictionary<string, Series> _series = FunnelSeries.All(history);
    private readonly List<TeamEvent> _events = [.. history.Events.Where(happened => happened.Date <= history.AsOf).OrderBy(happened => happened.Date)];

    public TeamLook Run()
    {
        var calls = Changes("calls", []);
        DateOnly[] shifts = [.. calls.Where(IsOfTeam).Select(finding => finding.Since)];
        Changes("connect-rate", shifts);
        Changes("appointment-rate", shifts);
        Changes("meeting-rate", shifts);
        Changes("win-rate", shifts);
        FindNumberChasing();
        FindUnripe();
        var outlook = new TeamOutlook(history, _series);
        var targets = new TargetChecks(history, _series, outlook);
        _findings.AddRange(targets.OutOfReach());
        _findings.AddRange(targets.Detached());
        var phaseCheck = new PhaseCheck(history, _series, outlook, _findings);
        var phases = phaseCheck.Assess();
        if (phaseCheck.Find(phases) is { } ready)
            _findings.Add(ready);

        TeamDiagnosis diagnosis = new(
            [
                .. _findings
                    .OrderByDescending(finding => finding.Strength)
                    .ThenBy(finding => finding.Kind)
                    .ThenBy(finding => finding.Evidence.P),
            ],
            _undecided,
            outlook.Goal,
            outlook.Bottleneck);
        return new(diagnosis, outlook, targets, phases);
    }

    private static bool IsOfTeam(Finding finding) => finding.Scope == FindingScope.Team && finding.Strength == FindingStrength.Change;

    private List<Finding> Changes(string kpiKey, DateOnly[] shifts)
    {
        if (!_series.TryGetValue(kpiKey, out var series))
        {
            _undecided.Add(new(kpiKey, FindingScope.Team, UndecidedReason.NoData));
            return [];
        }

        var search = ChangeSearch.Run(series, _events, shifts);
        _findings.AddRange(search.Findings);
        if (series.IsRate)
        {
            _findings.AddRange(DifferenceSearch.Run(series, search.Model, Factor.List, ErrorBudget.OfLists(kpiKey), _undecided));
            _findings.AddRange(DifferenceSearch.Run(series, search.Model, Factor.Script, ErrorBudget.OfScripts(kpiKey), _undecided));
            NameMissing(series, search);
        }

        return search.Findings;
    }

    // The question is whether the last month alone could have shown a change that matters; an older change that was found answers it.
    private void NameMissing(Series series, ChangeSearch search)
    {
        if (search.Findings.Exists(IsOfTeam))
            return;

        var last = series.Sum(FindingScope.Team, Math.Max(0, series.Days.Length - 20), series.Days.Length);
        var all = series.Sum(FindingScope.Team, 0, series.Days.Length);
        if (all.Numerator <= 0 || all.Ratio * (1 + ExpectedToSee) >= 1)
        {
            if (all.Numerator <= 0)
                _undecided.Add(new(series.KpiKey, FindingScope.Team, UndecidedReason.TooFew));

            return;
        }

        var missing = SampleSize.PerArm(all.Ratio, all.Ratio * (1 + ExpectedToSee)) - (long)last.Denominator;
        if (missing > 0)
            _undecided.Add(new(series.KpiKey, FindingScope.Team, UndecidedReason.TooFew, missing));
    }

    private void FindNumberChasing()
    {
        foreach (var calls in _findings.Where(finding => finding is { Kind: FindingKind.VolumeChange, IsUp: true } && finding.Scope == FindingScope.Team).ToList())
        {
            var rates = _findings.Where(finding =>
                finding is { Kind: FindingKind.RateChange, IsUp: false }
                && finding.Scope == FindingScope.Team
                && DaysBetween(finding.Since, calls.Since) <= OneStory).ToList();
            if (rates.Count == 0)
                continue;

            var worst = rates.MinBy(finding => finding.Evidence.P)!;
            _findings.Add(calls with
            {
                Kind = FindingKind.NumberChasing,
                Strength = (FindingStrength)Math.Min((int)calls.Strength, (int)worst.Strength),
                Parts = [calls, worst],
            });
        }
    }

    private int DaysBetween(DateOnly one, DateOnly other) =>
        one == other ? 0 : history.Calendar.BusinessDaysBetween(one < other ? new(one, other) : new(other, one)) - 1;

    private void FindUnripe()
    {
        if (FunnelSeries.OpenShare(history) is > OpenShareTooHigh and var open)
            _undecided.Add(new("meeting-rate", FindingScope.Team, UndecidedReason.NotMature, Open: open));
    }
}
