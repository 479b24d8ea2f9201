using OutboundKpi.Domain.Retrospectives.Questions;

namespace OutboundKpi.Domain.Retrospectives.Voices;

/// <summary>Which free texts of a round may be shown, and under which cause.</summary>
public static class FreeTexts
{
    /// <summary>
    /// The texts that may be shown. With enough answers all of them, each under the most frequent cause that its writer ticked, provided that enough others
    /// ticked it too; with fewer answers only those that their writers have released, under no cause.
    /// </summary>
    /// <param name="kpiKey">The KPI whose causes they are grouped by.</param>
    /// <param name="voices">The anonymous answers of the closed round.</param>
    /// <param name="thresholds">The team's.</param>
    /// <returns>The group of the most frequent cause first, that without a cause last; groups without a text are left out.</returns>
    public static IReadOnlyList<TextGroup> Of(string kpiKey, IReadOnlyList<VoiceAnswer> voices, VoiceThresholds thresholds)
    {
        var areAllShown = voices.Count >= thresholds.Texts;
        List<FitCause> told = areAllShown ? Told(kpiKey, voices, thresholds) : [];
        return
        [
            .. voices
                .Where(voice => !string.IsNullOrWhiteSpace(voice.Text) && (areAllShown || voice.SharesText))
                .OrderBy(voice => voice.Token)
                .GroupBy(voice => told.FindIndex(cause => Causes(voice, kpiKey).Contains(cause)))
                .OrderBy(group => group.Key < 0 ? int.MaxValue : group.Key)
                .Select(group => new TextGroup(group.Key < 0 ? null : told[group.Key], [.. group.Select(voice => voice.Text!)])),
        ];
    }

    // A cause stands over a text only when its writer hides among enough people who ticked the same.
    private static List<FitCause> Told(string kpiKey, IReadOnlyList<VoiceAnswer> voices, VoiceThresholds thresholds) =>
    [
        .. voices
            .SelectMany(voice => Causes(voice, kpiKey).Distinct())
            .GroupBy(cause => cause)
            .Where(cause => cause.Count() >= thresholds.Answers)
            .OrderByDescending(cause => cause.Count())
            .ThenBy(cause => cause.Key)
            .Select(cause => cause.Key),
    ];

    private static IReadOnlyList<FitCause> Causes(VoiceAnswer voice, string kpiKey) => voice.Fits.GetValueOrDefault(kpiKey)?.Causes ?? [];
}
