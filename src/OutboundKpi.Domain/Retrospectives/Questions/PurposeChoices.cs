using System.Collections.Frozen;

namespace OutboundKpi.Domain.Retrospectives.Questions;

/// <summary>
/// What a KPI could be thought to lead to: one right choice and three that people mistake it for, among them those who would rank people. The
/// keys are texts of the language files and do not tell which one is right, since they travel in cards.
/// </summary>
/// <param name="KpiKey">The KPI.</param>
/// <param name="Right">The key of the right choice.</param>
/// <param name="Wrong">The keys of the three others.</param>
public sealed record PurposeChoices(string KpiKey, string Right, IReadOnlyList<string> Wrong)
{
    private static readonly FrozenDictionary<string, PurposeChoices> ByKpi = new PurposeChoices[]
    {
        new("calls", "chances-to-talk", ["words-that-work", "meetings-that-count", "who-works-hardest"]),
        new("connect-rate", "people-reached", ["words-that-work", "meetings-that-count", "who-works-hardest"]),
        new("appointment-rate", "people-to-meet", ["people-reached", "shorter-calls", "who-works-hardest"]),
        new("meeting-rate", "meetings-that-count", ["people-reached", "chances-to-talk", "shorter-calls"]),
        new("win-rate", "deals-from-meetings", ["people-reached", "chances-to-talk", "shorter-calls"]),
        new("talk-time", "listening-enough", ["chances-to-talk", "lists-that-fit", "who-works-hardest"]),
        new("talk-branch", "words-that-work", ["who-talks-best", "lists-that-fit", "chances-to-talk"]),
        new("list-quality", "lists-that-fit", ["who-works-hardest", "words-that-work", "shorter-calls"]),
        new("follow-up", "second-chances", ["shorter-calls", "lists-that-fit", "who-works-hardest"]),
        new("cpa", "cost-of-an-appointment", ["who-talks-best", "people-reached", "words-that-work"]),
        new("revenue-per-head", "worth-of-the-work", ["who-talks-best", "people-reached", "shorter-calls"]),
    }.ToFrozenDictionary(choices => choices.KpiKey);

    /// <summary>The choices of every KPI of the catalogue.</summary>
    public static IEnumerable<PurposeChoices> All => ByKpi.Values;

    /// <summary>The choices of a KPI.</summary>
    /// <exception cref="ArgumentException">There is no such KPI.</exception>
    public static PurposeChoices Of(string kpiKey) =>
        ByKpi.GetValueOrDefault(kpiKey) ?? throw new ArgumentException($"There is no KPI '{kpiKey}'.", nameof(kpiKey));

    /// <summary>All four in an order that tells nothing.</summary>
    /// <param name="random">The source of the order.</param>
    public IReadOnlyList<string> Shuffled(Random random)
    {
        string[] choices = [Right, .. Wrong];
        random.Shuffle(choices);
        return choices;
    }

    /// <summary>Whether a choice is one of the four, so that it may be kept.</summary>
    public bool Contains(string choice) => choice == Right || Wrong.Contains(choice, StringComparer.Ordinal);
}
