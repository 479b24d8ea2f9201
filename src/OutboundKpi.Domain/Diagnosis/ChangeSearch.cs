using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Domain.Diagnosis;

/// <summary>
/// Looks for the days since which one KPI is at another level: for the whole team, a list, a script or one operator. What was found joins the model,
/// and the search goes on beside it, so that one operator's change is not told as the team's, nor the team's as that of each operator.
/// </summary>
internal sealed class ChangeSearch
{
    /// <summary>A person's days are too few to be looked at by the week: a month of workdays on either side of a step.</summary>
    private const int FewestDaysOfPerson = 20;

    /// <summary>More steps than this in half a year are not a course that steps describe.</summary>
    private const int MostChanges = 4;

    /// <summary>As many dated events as can share one budget and still be seen; the latest count.</summary>
    private const int MostDates = 6;

    private readonly Series _series;
    private readonly IReadOnlyList<TeamEvent> _events;
    private readonly int[] _dates;
    private readonly int[] _callShifts;

    private ChangeSearch(Series series, IReadOnlyList<TeamEvent> events, IReadOnlyList<DateOnly> callShifts)
    {
        (_series, _events, Model) = (series, events, series.Model);
        _callShifts = [.. callShifts.Select(series.PositionOf)];
        _dates = [.. events.Select(happened => happened.Date).Concat(callShifts).Order().Select(series.PositionOf).Distinct().TakeLast(MostDates)];
    }

    /// <summary>The model with all changes that were found in it.</summary>
    public Regression Model { get; private set; }

    /// <summary>What was found, beyond doubt first.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>Searches one KPI.</summary>
    /// <param name="series">The KPI's counts.</param>
    /// <param name="events">The team's dated events.</param>
    /// <param name="callShifts">The days since which the team's calls are at another level.</param>
    public static ChangeSearch Run(Series series, IReadOnlyList<TeamEvent> events, IReadOnlyList<DateOnly> callShifts)
    {
        var search = new ChangeSearch(series, events, callShifts);
        search.Run();
        return search;
    }

    private void Run()
    {
        var scopes = Scopes().ToList();
        for (var found = 0; found < MostChanges; found++)
        {
            var best = scopes.Select(Best).OfType<Candidate>().OrderBy(candidate => candidate.Test.P / candidate.Allowed).FirstOrDefault();
            if (best is null)
                return;

            var isChange = best.Test.P <= best.Allowed;
            if (isChange || (best.Test.P <= WatchOf(best.Scope) && (best.Scope.Operator is null || IsWorthActing(best))))
                Findings.Add(Describe(best, isChange && IsWorthActing(best) ? FindingStrength.Change : FindingStrength.Watch));

            if (!isChange)
                return;

            Model = best.Test.With;
        }
    }

    private static double WatchOf(FindingScope scope) => scope.Operator is null ? ErrorBudget.Watch : ErrorBudget.WatchOfPerson;

    private IEnumerable<(FindingScope Scope, double Allowed)> Scopes()
    {
        yield return (FindingScope.Team, ErrorBudget.OfTeam(_series.KpiKey));

        var strata = new List<FindingScope>();
        if (_series.Levels(Factor.List) is { Count: > 1 } lists)
            strata.AddRange(lists.Select(list => new FindingScope(List: list)));

        if (_series.Levels(Factor.Script) is { Count: > 1 } scripts)
            strata.AddRange(scripts.Select(script => new FindingScope(Script: script)));

        foreach (var scope in strata)
            yield return (scope, ErrorBudget.OfStrata(_series.KpiKey) / strata.Count);

        if (_series.Levels(Factor.Operator) is { Count: > 1 } operators)
        {
            foreach (var person in operators)
                yield return (new(Operator: person), ErrorBudget.OfOperators(_series.KpiKey) / operators.Count);
        }
    }

    private Candidate? Best((FindingScope Scope, double Allowed) question)
    {
        var (scope, allowed) = question;
        if (allowed <= 0)
            return null;

        var scan = new ShiftScan(Model, _series.Belongs(scope), scope.Operator is null ? ShiftScan.FewestDays : FewestDaysOfPerson);
        int[] dates = scope == FindingScope.Team ? _dates : [];
        var eachDate = allowed * (1 - ErrorBudget.ShareOfSearch) / Math.Max(1, dates.Length);
        double AllowedOn(int date) => _callShifts.Contains(date) ? ErrorBudget.OnceCallsShifted : eachDate;
        var promising = Array.FindAll(dates, date => scan.CanReach(date, AllowedOn(date)));
        if ((promising.Length == 0 && !scan.CanReach(WatchOf(scope))) || scan.Search() is not { } searched)
            return null;

        var best = new Candidate(scope, searched, dates.Length > 0 ? allowed * ErrorBudget.ShareOfSearch : allowed, "shift-scan");
        foreach (var date in promising)
        {
            // A known day only counts when the data themselves allow it: a step elsewhere also shows, weaker, at every day near it.
            if (date < searched.Earliest || date > searched.Latest || scan.At(date) is not { } test)
                continue;

            if (test.P / AllowedOn(date) < best.Test.P / best.Allowed)
                best = new(scope, test with { Earliest = searched.Earliest, Latest = searched.Latest }, AllowedOn(date), "shift-at-event");
        }

        return best;
    }

    private bool IsWorthActing(Candidate found)
    {
        var test = found.Test;
        var ratio = Effect.Of(test.With, cell => Array.IndexOf(cell.Columns, test.With.Columns - 1) >= 0, test.Effect).Ratio;
        return Math.Abs(Math.Log(ratio)) >= Math.Log(1 + Effect.WorthActing(_series.KpiKey, found.Scope));
    }

    private Finding Describe(Candidate found, FindingStrength strength)
    {
        var test = found.Test;
        var column = test.With.Columns - 1;
        bool Shifted(Observation cell) => Array.IndexOf(cell.Columns, column) >= 0;
        var effect = Effect.Of(test.With, Shifted, test.Effect);
        var low = Effect.Of(test.With, Shifted, test.Effect, test.Effect - (Effect.Z95 * test.Error));
        var high = Effect.Of(test.With, Shifted, test.Effect, test.Effect + (Effect.Z95 * test.Error));

        // A team's event is a candidate for the team's change. One person's days are too few to date theirs by it.
        var happened = found.Scope.Operator is not null ? null : _events.LastOrDefault(happened => _series.PositionOf(happened.Date) is var day && day >= test.Earliest && day <= test.Latest);
        var day = happened is null ? test.Day : _series.PositionOf(happened.Date);
        return new()
        {
            Kind = Kind(found.Scope),
            KpiKey = _series.KpiKey,
            Scope = found.Scope,
            IsUp = test.IsUp,
            Since = _series.Days[day],
            Strength = strength,
            Evidence = new()
            {
                Before = _series.Sum(found.Scope, 0, day),
                After = _series.Sum(found.Scope, day, _series.Days.Length),
                Difference = effect.Difference,
                DifferenceInterval = new(low.Difference, high.Difference),
                Ratio = effect.Ratio,
                P = test.P,
                Allowed = found.Allowed,
                Dispersion = test.Dispersion,
                Method = found.Method,
                Event = happened,
                SinceEarliest = _series.Days[test.Earliest],
                SinceLatest = _series.Days[test.Latest],
            },
        };
    }

    private FindingKind Kind(FindingScope scope) => _series.KpiKey switch
    {
        _ when scope.Operator is not null => FindingKind.OperatorChange,
        "calls" => FindingKind.VolumeChange,
        "meeting-rate" or "win-rate" => FindingKind.CohortChange,
        _ => FindingKind.RateChange,
    };

    private sealed record Candidate(FindingScope Scope, ShiftTest Test, double Allowed, string Method);
}
