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

    private TeamFigures(TeamLook look) => _look = look;

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
    public static TeamFigures Of(TeamHistory history) => new(new Diagnostician(history).Run());

    /// <summary>What was counted of a stage; <see langword="null"/> when nothing was.</summary>
    public MeasuredStage? Find(FunnelStage stage) => Stages.FirstOrDefault(known => known.Stage == stage);

    /// <summary>A target beside the best that any operator has kept up: a week of calls, a month of a rate.</summary>
    /// <param name="kpiKey">The KPI's key.</param>
    /// <param name="target">Rates of the appointment are per connect.</param>
    /// <returns><see langword="null"/> when there is nothing to compare with.</returns>
    public TargetReach? Reach(string kpiKey, PlanTarget target) => _look.Targets.Reach(kpiKey, target.Per, target.Value);
}
