using OutboundKpi.Domain.Kpis;

namespace OutboundKpi.Domain.Plans;

/// <summary>
/// Which KPIs fit what a team wants to get better at (目的 × 行動), and its phase. A KPI brings its pair along, a volume never comes without the rate
/// of the next stage, and there are never more than a floor can keep in mind.
/// </summary>
public static class KpiProposals
{
    /// <summary>The KPI that a phase is led by when nothing else is said.</summary>
    public static string MainOf(Phase phase) => DefaultsOf(phase)[0];

    /// <summary>Whether a KPI can be the main one of a phase: it is one of the phase's own, or shows a purpose of that phase best.</summary>
    public static bool CanLead(Kpi kpi, Phase phase) =>
        kpi.Phase == phase || KnownPurpose.All.Any(purpose => purpose.Phase == phase && purpose.KpiKeys[0] == kpi.Key);

    /// <summary>The KPIs for some purposes.</summary>
    /// <param name="phase">How far the team's work has come; its main KPI comes first where a purpose asks for it.</param>
    /// <param name="purposes">Keys of known purposes, or the supervisor's own words; the most important first.</param>
    /// <param name="catalogue">The team's KPIs.</param>
    /// <returns>The main one first, at most <see cref="KpiPlan.MostKpisToKeepInMind"/>; those of the phase when the purposes point to none.</returns>
    public static IReadOnlyList<KpiProposal> For(Phase phase, IReadOnlyList<string> purposes, KpiCatalogue catalogue)
    {
        var asked = purposes.Select(purpose => (Purpose: (string?)purpose, Keys: KeysFor(purpose, catalogue))).Where(asked => asked.Keys.Count > 0).ToList();
        if (asked.Count == 0)
            asked.Add((null, DefaultsOf(phase)));

        // Each purpose's best KPI before any purpose's second.
        var wanted = asked
            .SelectMany(one => one.Keys.Select((key, rank) => (one.Purpose, Key: key, Rank: rank)))
            .OrderBy(one => one.Key != MainOf(phase))
            .ThenBy(one => one.Rank);
        var proposals = new List<KpiProposal>();
        foreach (var (purpose, key, _) in wanted)
            Add(proposals, catalogue.Get(key), purpose);

        return proposals;
    }

    private static IReadOnlyList<string> DefaultsOf(Phase phase) => phase switch
    {
        Phase.Launch => ["calls", "connect-rate"],
        Phase.Improve => ["appointment-rate", "talk-branch", "list-quality"],
        Phase.Stable => ["meeting-rate", "follow-up", "cpa"],
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, "No such phase."),
    };

    private static IReadOnlyList<string> KeysFor(string purpose, KpiCatalogue catalogue)
    {
        if ((KnownPurpose.Find(purpose) ?? KnownPurpose.FindByWords(purpose)) is { } known)
            return known.KpiKeys;

        return catalogue.FindByWords(purpose) is { } kpi ? [kpi.Key] : [];
    }

    private static void Add(List<KpiProposal> proposals, Kpi kpi, string? purpose)
    {
        var at = proposals.FindIndex(proposal => proposal.KpiKey == kpi.Key);
        if (at >= 0)
        {
            if (proposals[at].PairOf is not null)
                proposals[at] = new(kpi.Key, purpose);

            return;
        }

        var bringsPair = !proposals.Exists(proposal => proposal.KpiKey == kpi.PairKey);
        var room = KpiPlan.MostKpisToKeepInMind - proposals.Count;
        if (room < 1 || (kpi.IsVolume && bringsPair && room < 2))
            return;

        proposals.Add(new(kpi.Key, purpose));
        if (bringsPair && room > 1)
            proposals.Add(new(kpi.PairKey, purpose, PairOf: kpi.Key));
    }
}
