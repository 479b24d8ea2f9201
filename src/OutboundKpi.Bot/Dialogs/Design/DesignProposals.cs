using OutboundKpi.Bot.Languages;
using OutboundKpi.Domain.Plans;

namespace OutboundKpi.Bot.Dialogs.Design;

/// <summary>The KPIs that fit what a draft wants to get better at, each with why.</summary>
public static class DesignProposals
{
    /// <summary>The KPIs that are proposed, the main one first.</summary>
    public static IReadOnlyList<KpiProposal> Of(DesignScene scene) => KpiProposals.For(
        PhaseChoiceQuestion.PhaseOf(scene), [.. scene.Draft.Purposes, .. PurposesQuestion.OwnOf(scene.Draft)], scene.Team.Kpis);

    /// <summary>Why a KPI is proposed: the purpose, or the KPI whose pair it is. May hold the supervisor's own words.</summary>
    public static string Why(Texts texts, KpiProposal proposal) =>
        proposal.PairOf is { } pair ? texts.Format("design.kpis.pairOf", ("kpi", texts[$"kpi.{pair}.shortName"]))
        : proposal.Purpose is not { } purpose ? texts["design.kpis.forPhase"]
        : texts.Format("design.kpis.forPurpose", ("purpose", KnownPurpose.Find(purpose) is { } known ? PurposesQuestion.Words(texts, known) : purpose));
}
