using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Planning;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Domain.Diagnosis;

/// <summary>Where the month is heading and where the room is, made of a team's history.</summary>
internal sealed class TeamOutlook
{
    /// <summary>The rates of now are those of so many calendar days: about a quarter.</summary>
    private const int RecentDays = 92;

    /// <summary>An operator belongs to the month when there was a report of theirs within these calendar days.</summary>
    private const int ActiveDays = 30;

    private readonly TeamHistory _history;
    private readonly Dictionary<FunnelStage, Series> _stages;

    /// <summary>Takes the series that the diagnosis has made anyway.</summary>
    public TeamOutlook(TeamHistory history, IReadOnlyDictionary<string, Series> series)
    {
        (_history, _stages) = (history, FunnelSeries.Stages(history, series));
        Days =
        [
            .. history.Rows
                .Where(row => row.Counts.Calls is > 0 && row.Date <= history.AsOf && row.Date > history.AsOf.AddDays(-FunnelSeries.DaysBack))
                .GroupBy(row => (row.Operator, row.Date))
                .Select(day => new OperatorDay(day.Key.Operator, day.Key.Date, day.Sum(row => (long)row.Counts.Calls!.Value))),
        ];
        Volume = CallingVolume.Of(Days);
        AppointmentRate = series.GetValueOrDefault("appointment-rate") is { } own ? Recent(own, history.AsOf.AddDays(-RecentDays)) : null;
        Stages = MakeStages();
        Funnel = MakeFunnel();
        Goal = MakeGoal();
        Bottleneck = MakeBottleneck();
    }

    /// <summary>Each operator's days with calls.</summary>
    public IReadOnlyList<OperatorDay> Days { get; }

    /// <summary>How much is called; <see langword="null"/> without a day.</summary>
    public CallingVolume? Volume { get; }

    /// <summary>The four rates of the last quarter, in order, late stages by cohorts that have had their time; one without counts is left out.</summary>
    public IReadOnlyList<MeasuredStage> Stages { get; }

    /// <summary>The KPI of the last quarter, by what the team divides appointments by; <see langword="null"/> without counts.</summary>
    public Proportion? AppointmentRate { get; }

    /// <summary>The people with calls in the last weeks.</summary>
    public int Operators => Days.Where(day => Active.Contains(day.Date)).Select(day => day.Operator).Distinct().Count();

    /// <summary>The rates of the last quarter, late stages by cohorts that have had their time; <see langword="null"/> when one is unknown.</summary>
    public FunnelProduct? Funnel { get; }

    /// <summary>The month's goal; <see langword="null"/> when there is none, or too little is known.</summary>
    public GoalOutlook? Goal { get; }

    /// <summary>The stage to work on; <see langword="null"/> when too little is known of one of them.</summary>
    public Bottleneck? Bottleneck { get; }

    private DateSpan Active => new(_history.AsOf.AddDays(-ActiveDays), _history.AsOf);

    private GoalOutlook? MakeGoal()
    {
        var goal = _history.TargetsOn(_history.AsOf).FirstOrDefault(target => target is { Measure: Target.Goal, Per: TargetPer.Month, Value: >= 1 });
        if (goal is null || Volume is null || Funnel is not { Rate: > 0 })
            return null;

        var month = Month.Of(_history.AsOf);
        return GoalOutlook.Of(new()
        {
            Goal = SalesGoal.OfDeals((long)Math.Ceiling(goal.Value)),
            DealsSoFar = _history.Rows.Where(row => month.Contains(row.Date) && row.Date <= _history.AsOf).Sum(row => (long)(row.Counts.Deals ?? 0)),
            Pace = PaceOf(month),
            Volume = Volume,
            Funnel = Funnel,
        });
    }

    private Bottleneck? MakeBottleneck() => Funnel is not { Rate: > 0 }
        ? null
        : Planning.Bottleneck.Find(Funnel, new Dictionary<FunnelStage, IReadOnlyList<Proportion>>
        {
            [FunnelStage.Connects] = Months(FunnelStage.Connects),
            [FunnelStage.Appointments] = Months(FunnelStage.Appointments),
            [FunnelStage.Meetings] = Months(FunnelStage.Meetings),
            [FunnelStage.Deals] = Months(FunnelStage.Deals),
        });

    // Past days as they were worked; those to come at each person's share of the last weeks, since leave that nobody tells of comes in all months,
    // less what is known already.
    private MonthPace PaceOf(Month month)
    {
        var attendances = Days.Where(day => month.Contains(day.Date)).Select(day => new Attendance(DateSpan.Of(day.Date))).ToList();
        var absences = new List<Absence>();
        if (_history.AsOf < month.Last)
        {
            var ahead = new DateSpan(_history.AsOf.AddDays(1), month.Last);
            foreach (var (person, share) in Shares())
            {
                attendances.Add(new(ahead, share));
                absences.AddRange(_history.Absences
                    .Where(absence => absence.Operator == person && absence.Days.Intersect(ahead) is not null)
                    .Select(absence => new Absence(absence.Days.Intersect(ahead)!.Value, absence.Share * share)));
            }
        }

        return MonthPace.Of(month, _history.AsOf, _history.Calendar, attendances, absences);
    }

    // Days off that were told are no days that could have been worked, or what is known of the days to come would be taken off twice.
    private IEnumerable<(string Operator, double Share)> Shares()
    {
        foreach (var person in Days.Where(day => Active.Contains(day.Date)).GroupBy(day => day.Operator))
        {
            var since = new DateSpan(person.Min(day => day.Date), _history.AsOf);
            var worked = person.Select(day => day.Date).ToHashSet();
            var away = _history.Absences.Where(absence => absence.Operator == person.Key && absence.Share >= 1).ToList();
            var possible = _history.Calendar.BusinessDays(since).Count(day => worked.Contains(day) || !away.Exists(absence => absence.Days.Contains(day)));
            yield return (person.Key, Math.Clamp((double)worked.Count / Math.Max(1, possible), 0.01, 1));
        }
    }

    private List<MeasuredStage> MakeStages()
    {
        var since = _history.AsOf.AddDays(-RecentDays);

        // A team that only counts does not know which appointment became which meeting.
        var rough = LaggedRates.Of([.. _history.Rows.Where(row => row.Date > since && row.Date <= _history.AsOf)], _history.AsOf);
        (FunnelStage Stage, Proportion? Counted, Proportion? Rough)[] known =
        [
            (FunnelStage.Connects, Recent(FunnelStage.Connects, since), null),
            (FunnelStage.Appointments, Recent(FunnelStage.Appointments, since), null),
            (FunnelStage.Meetings, Recent(FunnelStage.Meetings, since.AddDays(-RecentDays)), rough.Meetings),
            (FunnelStage.Deals, Recent(FunnelStage.Deals, since.AddDays(-RecentDays)), rough.Wins),
        ];
        return
        [
            .. known
                .Where(stage => (stage.Counted ?? stage.Rough) is not null)
                .Select(stage => new MeasuredStage(stage.Stage, (stage.Counted ?? stage.Rough)!.Value, IsRough: stage.Counted is null)),
        ];
    }

    private FunnelProduct? MakeFunnel()
    {
        var calls = Days.Where(day => day.Date > _history.AsOf.AddDays(-RecentDays)).Sum(day => day.Calls);
        return calls > 0 && Stages.Count == FunnelProduct.RatedStages.Count && Stages.All(stage => stage.Counts.Successes > 0)
            ? new FunnelProduct(calls, Stages[0].Counts, Stages[1].Counts, Stages[2].Counts, Stages[3].Counts)
            : null;
    }

    private Proportion? Recent(FunnelStage stage, DateOnly since) => _stages.GetValueOrDefault(stage) is { } series ? Recent(series, since) : null;

    private static Proportion? Recent(Series series, DateOnly since) =>
        series.Parts(cell => cell.Date > since).Where(part => part.Key).Select(part => (Proportion?)part.Counts).SingleOrDefault();

    private IReadOnlyList<Proportion> Months(FunnelStage stage) =>
        _stages.GetValueOrDefault(stage) is { } series ? [.. series.Parts(cell => Month.Of(cell.Date)).Select(part => part.Counts)] : [];
}
