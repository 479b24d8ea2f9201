using MathNet.Numerics.Statistics;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Domain.Planning;

/// <summary>
/// Which stage of the funnel is worth working on: the one with the most deals between its rate now and what the team itself has
/// reached in its better months or strata. Not the lowest rate, and never another company's figure.
/// </summary>
/// <remarks>
/// The best of some months is also luck, most of all where counts are small. So a stage must first differ between its parts by
/// more than luck (χ² of homogeneity, Holm over the stages), and its parts are shrunk towards their mean before the upper
/// quartile is taken.
/// </remarks>
public sealed class Bottleneck
{
    /// <summary>The fewest months or strata with an upper quartile worth the name.</summary>
    public const int LeastParts = 4;

    /// <summary>The relative rise that parts must be large enough to show (80 % power at 5 %) before no spread is taken for none.</summary>
    public const double RiseWorthSeeing = 0.2;

    private const double Level = 0.05;

    private Bottleneck(IReadOnlyList<StageLeverage> stages)
    {
        Stages = stages;
        Choice = stages.Where(stage => stage.ReachableGain > 0).MaxBy(stage => stage.ReachableGain);
    }

    /// <summary>The four stages that have a rate, in order.</summary>
    public IReadOnlyList<StageLeverage> Stages { get; }

    /// <summary>The stage to work on; <see langword="null"/> when the team's own past shows room at none (each stage says why).</summary>
    public StageLeverage? Choice { get; }

    /// <summary>Weighs the stages.</summary>
    /// <param name="funnel">The rates now, with the calls of a month.</param>
    /// <param name="parts">
    /// For each stage the team's own months, or its strata (lists, scripts): late stages by the month of the appointment, old ones only.
    /// A stage left out has none.
    /// </param>
    public static Bottleneck Find(FunnelProduct funnel, IReadOnlyDictionary<FunnelStage, IReadOnlyList<Proportion>> parts)
    {
        var seen = Array.ConvertAll([.. FunnelProduct.RatedStages], stage =>
            parts.TryGetValue(stage, out var own) ? own.Where(part => part.Trials > 0).ToArray() : []);
        var adjusted = Multiplicity.Holm(
            [.. seen.Select(own => CanShow(own) ? AttributeChart.Fit(own).DispersionP : 1)],
            [.. seen.Select(own => CanShow(own) ? 1.0 : 0.0)]);
        return new Bottleneck([.. FunnelProduct.RatedStages.Select((stage, i) => Weigh(funnel, stage, seen[i], adjusted[i] <= Level))]);
    }

    /// <summary>Who can move a stage's rate.</summary>
    /// <param name="stage">Calls are moved by who sets the hours.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such stage.</exception>
    public static MovableBy MoversOf(FunnelStage stage) => stage switch
    {
        FunnelStage.Calls => MovableBy.Supervisor,
        FunnelStage.Connects or FunnelStage.Appointments => MovableBy.Operator | MovableBy.Supervisor,
        FunnelStage.Meetings or FunnelStage.Deals => MovableBy.FieldSales,
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "No such stage."),
    };

    private static StageLeverage Weigh(FunnelProduct funnel, FunnelStage stage, Proportion[] parts, bool isShown)
    {
        var leverage = new StageLeverage
        {
            Stage = stage,
            Counts = funnel[stage],
            GainOfOnePoint = funnel.Gain(stage),
            MovableBy = MoversOf(stage),
            Evidence = StageEvidence.TooFew,
        };

        if (isShown)
        {
            var reachable = UpperQuartile(parts);
            return leverage with
            {
                Evidence = StageEvidence.Shown,
                ReachableRate = reachable,
                ReachableGain = funnel.Gain(stage, Math.Max(0, reachable - funnel[stage].Rate)),
            };
        }

        var missing = MissingTrials(parts.Length > 0 ? parts : [funnel[stage]]);
        return CanShow(parts) && missing == 0
            ? leverage with { Evidence = StageEvidence.NoSpread }
            : leverage with { MissingParts = Math.Max(0, LeastParts - parts.Length), MissingTrialsPerPart = missing };
    }

    private static bool CanShow(Proportion[] parts) => parts.Length >= LeastParts;

    private static double UpperQuartile(Proportion[] parts)
    {
        var team = Shrinkage.Fit(parts);
        var shrunk = Enumerable.Range(0, team.Count).Select(team.Shrunk).Order().ToArray();
        return SortedArrayStatistics.QuantileCustom(shrunk, 0.75, QuantileDefinition.R7);
    }

    // How many more trials a part needs on average, until two of them would show a rise by a fifth. A rate near 1 cannot rise so
    // far; then half the way to 1.
    private static long MissingTrials(Proportion[] parts)
    {
        var all = parts.Aggregate((sum, part) => sum + part);
        var rate = (all.Successes + 0.5) / (all.Trials + 1.0);
        var risen = Math.Min(rate * (1 + RiseWorthSeeing), (1 + rate) / 2);
        return Math.Max(0, SampleSize.PerArm(rate, risen) - (all.Trials / parts.Length));
    }
}
