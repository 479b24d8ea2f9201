using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Planning;

namespace OutboundKpi.Domain.Plans;

/// <summary>
/// Reads a draft of a plan as an experienced colleague would: what it still lacks to hold, and what is worth asking back. It forbids only what
/// leaves a KPI without its meaning.
/// </summary>
public sealed class PlanGuards
{
    private readonly KpiPlan _draft;
    private readonly BackwardCalculation? _calculation;
    private readonly TeamFigures? _figures;
    private readonly KpiCatalogue _catalogue;
    private readonly (PlanItem Item, Kpi Kpi)[] _items;

    private PlanGuards(KpiPlan draft, BackwardCalculation? calculation, TeamFigures? figures, KpiCatalogue catalogue)
    {
        (_draft, _calculation, _figures, _catalogue) = (draft, calculation, figures, catalogue);
        _items = [.. draft.Items.Select(item => (item, catalogue.Get(item.KpiKey)))];
    }

    /// <summary>What is to be said about a draft.</summary>
    /// <param name="draft">As far as it has come.</param>
    /// <param name="calculation">The way back from its goal; <see langword="null"/> when it cannot be reckoned yet.</param>
    /// <param name="figures">The team's numbers; <see langword="null"/> for one that has none yet.</param>
    /// <param name="catalogue">The team's KPIs, by which its numbers were counted too.</param>
    /// <returns>What blocks first, then what asks back; empty when the plan can be activated as it is.</returns>
    /// <exception cref="ArgumentException">The draft follows a KPI that the catalogue does not have.</exception>
    public static IReadOnlyList<PlanConcern> Check(KpiPlan draft, BackwardCalculation? calculation, TeamFigures? figures, KpiCatalogue catalogue)
    {
        var guards = new PlanGuards(draft, calculation, figures, catalogue);
        return [.. guards.Missing().Concat(guards.Shape()).Concat(guards.Targets()).OrderBy(concern => concern.Kind)];
    }

    private IEnumerable<PlanConcern> Missing()
    {
        if (_draft.Goal is not ({ Measure: GoalMeasure.Deals, PerMonth: > 0 } or { PerMonth: > 0, YenPerDeal: > 0 }))
            yield return new(PlanConcernKind.GoalMissing, []);

        if (!HasWords(_draft.Purposes))
            yield return new(PlanConcernKind.PurposesMissing, []);

        if (_items.Length == 0)
            yield return new(PlanConcernKind.KpisMissing, []) { Suggested = [KpiProposals.MainOf(_draft.Phase)] };

        foreach (var key in _items.GroupBy(one => one.Kpi.Key).Where(same => same.Count() > 1).Select(same => same.Key))
            yield return new(PlanConcernKind.KpiRepeated, [key]);

        foreach (var item in _draft.Items)
        {
            if (!HasWords(item.Purpose))
                yield return new(PlanConcernKind.PurposeMissing, [item.KpiKey]);

            if (!HasWords(item.Actions))
                yield return new(PlanConcernKind.ActionMissing, [item.KpiKey]);

            if (!HasWords(item.Impact))
                yield return new(PlanConcernKind.ImpactMissing, [item.KpiKey]);

            if (!HasWords(item.Reason))
                yield return new(PlanConcernKind.ReasonMissing, [item.KpiKey]);
        }

        if (!HasWords(_draft.Persona) || !HasWords(_draft.Problem))
            yield return new(PlanConcernKind.PersonaMissing, []);

        if (!HasWords(_draft.Process.Steps) || !HasWords(_draft.Process.HandOver) || !HasWords(_draft.Process.AppointmentCondition))
            yield return new(PlanConcernKind.ProcessMissing, []);
    }

    private IEnumerable<PlanConcern> Shape()
    {
        if (_items.Length > KpiPlan.MostKpisToKeepInMind)
            yield return new(PlanConcernKind.TooManyKpis, [.. _items.Skip(KpiPlan.MostKpisToKeepInMind).Select(one => one.Kpi.Key)]);

        foreach (var (_, kpi) in _items)
        {
            if (kpi.IsVolume && !Follows(kpi.PairKey))
                yield return new(PlanConcernKind.VolumeAlone, [kpi.Key]) { Suggested = [kpi.PairKey] };

            if (!kpi.IsVolume && !LeadsOn(kpi))
                yield return new(PlanConcernKind.NoDownstreamResult, [kpi.Key]) { Suggested = [NextResult(kpi)] };

            if (!FitsPhase(kpi))
                yield return new(PlanConcernKind.PhaseMismatch, [kpi.Key]) { Phase = _draft.Phase, Suggested = [KpiProposals.MainOf(_draft.Phase)] };
        }
    }

    private IEnumerable<PlanConcern> Targets()
    {
        foreach (var (item, kpi) in _items)
        {
            if (item.Target is not { } target)
                continue;

            if (_figures?.Reach(kpi, target) is { IsOutOfReach: true } reach)
                yield return new(PlanConcernKind.TargetBeyondReach, [kpi.Key]) { Target = target, Reach = reach };

            if (kpi.IsLagged && target.Per == TargetPer.OperatorDay)
                yield return new(PlanConcernKind.IndividualTargetOnLaggedStage, [kpi.Key]) { Target = target };
            else if (Quota(kpi, target) is { } quota)
                yield return quota;
        }

        if (_calculation is null)
            yield break;

        if (_calculation.Fit is { } fit and not CallsFit.Fits)
            yield return new(PlanConcernKind.GoalBeyondHours, []) { Fit = fit, CallsPerOperatorDay = _calculation.CallsPerOperatorDay };

        if (_calculation.ChanceOf(_draft, _catalogue) is { } chance and < GoalOutlook.PlannedChance)
            yield return new(PlanConcernKind.ChanceTooLow, []) { Chance = chance };
    }

    private PlanConcern? Quota(Kpi kpi, PlanTarget target)
    {
        PlanConcern quota = new(PlanConcernKind.QuotaPerPerson, [kpi.Key]) { Target = target, ShareOfGoal = ShareOfGoal(kpi, target) };
        return target.Per == TargetPer.OperatorDay && kpi.IsVolume && !Follows(kpi.PairKey) ? quota with { Suggested = [kpi.PairKey] }
            : quota.ShareOfGoal is not null || (target.Per == TargetPer.OperatorDay && !kpi.IsVolume) ? quota
            : null;
    }

    // What each person's part of the month would be; a target of just that, rounded either way, was divided and not thought of. Calls of a day are
    // the exception: they are what the way back from the goal ends in, and their chance is told.
    private double? ShareOfGoal(Kpi kpi, PlanTarget target)
    {
        if (_calculation is not { } plan || kpi is FollowUpKpi || (kpi is CallsKpi && target.Per == TargetPer.OperatorDay))
            return null;

        var amount = kpi.Stage == FunnelStage.Deals ? plan.Deals : plan[kpi.Stage].Average;
        double? share = target.Per switch
        {
            TargetPer.OperatorDay => amount / plan.Work.OperatorDays,
            TargetPer.Month => amount / plan.Work.Operators,
            _ => null,
        };
        return share is { } part && target.Value >= Math.Floor(part) && target.Value <= Math.Ceiling(part) ? part : null;
    }

    // A KPI leads to the goal when another of the plan stands nearer to it, or when meetings or deals are counted already. Beside an earlier KPI, whose
    // pair it is, it may be the last: it shows what came of that one. The main KPI may not.
    private bool LeadsOn(Kpi kpi) =>
        kpi.Stage >= FunnelStage.Meetings
        || _items.Any(other => other.Kpi.Key != kpi.Key && (other.Kpi.Stage > kpi.Stage || (kpi.Direction == KpiDirection.Comparison && other.Kpi.Stage == kpi.Stage)))
        || _items.Skip(1).Any(own => own.Kpi.Key == kpi.Key && _items.Any(other => other.Kpi.PairKey == kpi.Key && other.Kpi.Stage <= kpi.Stage));

    private static string NextResult(Kpi kpi) => kpi switch
    {
        { Stage: FunnelStage.Appointments, Direction: not KpiDirection.Comparison } => "meeting-rate",
        _ => "appointment-rate",
    };

    private bool FitsPhase(Kpi kpi) => _items[0].Kpi.Key == kpi.Key
        ? KpiProposals.CanLead(kpi, _draft.Phase)
        : kpi.Phase <= _draft.Phase || _items.Any(other => other.Kpi.PairKey == kpi.Key);

    private bool Follows(string kpiKey) => _items.Any(one => one.Kpi.Key == kpiKey);

    private static bool HasWords(string text) => !string.IsNullOrWhiteSpace(text);

    private static bool HasWords(IReadOnlyList<string> texts) => texts.Any(HasWords);
}
