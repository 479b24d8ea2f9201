using OutboundKpi.Domain.Kpis;

namespace OutboundKpi.Domain.Plans;

/// <summary>Something that teams usually want to get better at.</summary>
/// <param name="Key">The name in texts; lower case with hyphens, never changed after release.</param>
/// <param name="Phase">The phase in which it usually comes up.</param>
/// <param name="KpiKeys">The KPIs that show it, the one that shows it best first.</param>
public sealed record KnownPurpose(string Key, Phase Phase, IReadOnlyList<string> KpiKeys)
{
    /// <summary>All of them, by phase.</summary>
    public static readonly IReadOnlyList<KnownPurpose> All =
    [
        new("more-conversations", Phase.Launch, ["calls", "connect-rate"]),
        new("steady-way-of-working", Phase.Launch, ["calls"]),
        new("appointment-quality", Phase.Improve, ["appointment-rate", "list-quality"]),
        new("right-people", Phase.Improve, ["list-quality", "appointment-rate"]),
        new("better-talk", Phase.Improve, ["appointment-rate", "talk-branch"]),
        new("call-efficiency", Phase.Improve, ["connect-rate", "talk-time"]),
        new("meeting-quality", Phase.Stable, ["meeting-rate", "win-rate"]),
        new("follow-through", Phase.Stable, ["follow-up"]),
        new("cost", Phase.Stable, ["cpa", "revenue-per-head"]),
    ];

    /// <summary>All of them, those of a phase first.</summary>
    public static IReadOnlyList<KnownPurpose> For(Phase phase) => [.. All.OrderBy(purpose => purpose.Phase != phase)];

    /// <summary>The purpose with this key, letter for letter; <see langword="null"/> when there is none.</summary>
    public static KnownPurpose? Find(string key) => All.FirstOrDefault(purpose => purpose.Key == key);

    /// <summary>The purpose that a supervisor's own words mean, in Japanese or English.</summary>
    /// <returns><see langword="null"/> when they mean none of these.</returns>
    public static KnownPurpose? FindByWords(string words) => PurposeWords.FindKey(words) is { } key ? Find(key) : null;
}
