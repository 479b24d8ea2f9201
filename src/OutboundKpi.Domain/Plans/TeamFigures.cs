using OutboundKpi.Domain.Diagnosis;
using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Planning;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Domain.Plans;

/// <summary>
/// What a team's own numbers have to say when its plan is made: the rates that are known well enough, those that are not, how much is called, what was
/// ever reached. One look at the history answers all questions of a design, and answers them as the diagnosis does.
/// </summary>
public sealed class TeamFigures
{
    private readonly TeamLook _look;
    private readonly KpiCatalogue _kpis;

    private TeamFigures(TeamLook look, KpiCatalogue kpis) => (_look, _kpis) = (look, kpis);

    /// <summary>The rates of the stages of which anything was counted, in order.</summary>
    public IReadOnlyList<MeasuredStage> Stages => _look.Outlook.Stages;

    /// <summary>The stages whose rates the supervisor has to assume, since there are too few counts of them.</summary>
    public IReadOnlyList<FunnelStage> TooFew => [.. FunnelProduct.RatedStages.Where(stage => Find(stage) is not { IsEnough: true })];

    /// <summary>How much is called; <see langword="null"/> for a team without a day.</summary>
    public CallingVolume? Volume => _look.Outlook.Volume;

    /// <summary>The people who called in the last 30 days.</summary>
    public int Operators => _look.Outlook.Operators;

    /// <summary>Where the room is; <see langword="null"/> when too little is known of a stage.</summary>
    public Bottleneck? Bottleneck => _look.Outlook.Bottleneck;

    /// <summary>How far the team is from the end of each phase, by its numbers.</summary>
    public PhaseReadiness Phases => _look.Phases;

    /// <summary>Looks at a team's numbers.</summary>
    /// <param name="history">As of the day on which the plan is made.</param>
    public static TeamFigures Of(TeamHistory history) => new(new Diagnostician(history).Run(), history.Kpis);

    /// <summary>What was counted of a stage; <see langword="null"/> when nothing was.</summary>
    public MeasuredStage? Find(FunnelStage stage) => Stages.FirstOrDefault(known => known.Stage == stage);

    /// <summary>What was counted of a KPI that is a rate of the funnel: of its stage, or over both stages where the team divides appointments by calls.</summary>
    /// <param name="kpi">A KPI of the team's catalogue.</param>
    /// <returns><see langword="null"/> when nothing was counted, or when it is no rate of the funnel.</returns>
    /// <exception cref="ArgumentException">The KPI is reckoned otherwise than the team does.</exception>
    public MeasuredStage? Find(Kpi kpi) => Own(kpi) switch
    {
        AppointmentRateKpi => _look.Outlook.AppointmentRate is { } counts ? new(FunnelStage.Appointments, counts, IsRough: false) : null,
        ConnectRateKpi or MeetingRateKpi or WinRateKpi => Find(kpi.Stage),
        _ => null,
    };

    /// <summary>A target beside the best that any operator has kept up: a week of calls, a month of a rate.</summary>
    /// <param name="kpi">A KPI of the team's catalogue.</param>
    /// <param name="target">The target.</param>
    /// <returns><see langword="null"/> when there is nothing to compare with.</returns>
    /// <exception cref="ArgumentException">The KPI is reckoned otherwise than the team does.</exception>
    public TargetReach? Reach(Kpi kpi, PlanTarget target) => _look.Targets.Reach(Own(kpi).Key, target.Per, target.Value);

    // Appointments of calls beside those of connects would be judged wrong by a factor of five, and silently.
    private Kpi Own(Kpi kpi) => kpi.Denominator == _kpis.Get(kpi.Key).Denominator
        ? kpi
        : throw new ArgumentException($"The KPI '{kpi.Key}' is not reckoned as this team does.", nameof(kpi));
}
