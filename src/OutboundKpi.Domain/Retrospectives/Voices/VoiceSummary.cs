using OutboundKpi.Domain.Retrospectives.Questions;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Domain.Retrospectives.Voices;

/// <summary>
/// What a team said about one KPI, summed up at the close of the round. Whatever rests on fewer answers than the threshold is <see langword="null"/>:
/// it is not in here, so it cannot be shown by mistake.
/// </summary>
public sealed record VoiceSummary
{
    /// <summary>The KPI.</summary>
    public required string KpiKey { get; init; }

    /// <summary>What it was summed up with.</summary>
    public required VoiceThresholds Thresholds { get; init; }

    /// <summary>How many were asked.</summary>
    public required int Invited { get; init; }

    /// <summary>How many answered at least in part. This may always be shown.</summary>
    public required int Answered { get; init; }

    /// <summary>Whether the KPI fits the work.</summary>
    public required VoiceVerdict Fit { get; init; }

    /// <summary>Whether people know what it is for; never mixed.</summary>
    public required VoiceVerdict Understood { get; init; }

    /// <summary>How many said what about the fit; a choice that nobody took counts 0.</summary>
    public IReadOnlyDictionary<Fit, int>? Fits { get; init; }

    /// <summary>How many ticked each cause, of those who said anything about the fit. One person may have ticked several.</summary>
    public IReadOnlyDictionary<FitCause, int>? Causes { get; init; }

    /// <summary>How many know what the KPI is for.</summary>
    public Proportion? Knowing { get; init; }

    /// <summary>How many feel what about the number.</summary>
    public IReadOnlyDictionary<Tone, int>? Tones { get; init; }

    /// <summary>How many answered what to the first quarterly question.</summary>
    public IReadOnlyDictionary<Agreement, int>? EasyToAsk { get; init; }

    /// <summary>How many answered what to the second quarterly question.</summary>
    public IReadOnlyDictionary<Agreement, int>? SafeToTell { get; init; }

    /// <summary>The share of those asked who answered, 0 to 1; 0 when nobody was asked.</summary>
    public double ResponseRate => Invited > 0 ? (double)Answered / Invited : 0;

    /// <summary>Whether so few have answered that nothing of the answers is shown.</summary>
    public bool IsTooFew => Answered < Thresholds.Answers;

    /// <summary>The share that feels the number as ノルマ, 0 to 1.</summary>
    public double? QuotaShare => Tones is { } tones ? (double)tones[Tone.Quota] / tones.Values.Sum() : null;

    /// <summary>Whether the number is felt as ノルマ; not as long as that is not known.</summary>
    public bool IsQuota => QuotaShare >= Thresholds.Quota;

    /// <summary>The share of those who said anything about the fit that ticked the most frequent cause.</summary>
    public double? TopCauseShare => Causes is { } causes && Fits is { } fits ? (double)causes.Values.Max() / fits.Values.Sum() : null;

    /// <summary>The causes that anybody ticked, the most frequent first; equals in the order of the choices.</summary>
    public IReadOnlyList<FitCause> CausesByFrequency =>
        Causes is { } causes ? [.. causes.Where(cause => cause.Value > 0).OrderByDescending(cause => cause.Value).ThenBy(cause => cause.Key).Select(cause => cause.Key)] : [];

    /// <summary>The fit as a plain yes or no where it is known: a mixed one is a yes as long as no single cause stands out.</summary>
    public VoiceVerdict PlainFit => Fit != VoiceVerdict.Mixed ? Fit : TopCauseShare < Thresholds.TopCause ? VoiceVerdict.Yes : VoiceVerdict.No;

    /// <summary>Sums up.</summary>
    /// <param name="kpiKey">The KPI.</param>
    /// <param name="invited">How many were asked, at least as many as answered.</param>
    /// <param name="understanding">The answers of this KPI that are kept with people, one a person.</param>
    /// <param name="voices">The anonymous answers, one a person.</param>
    /// <param name="thresholds">The team's.</param>
    /// <exception cref="ArgumentException">More have answered than were asked, one answered twice, or an answer is about another KPI.</exception>
    public static VoiceSummary Of(
        string kpiKey, int invited, IReadOnlyList<UnderstandingAnswer> understanding, IReadOnlyList<VoiceAnswer> voices, VoiceThresholds thresholds)
    {
        var answered = Math.Max(understanding.Count, voices.Count);
        if (answered > invited)
            throw new ArgumentException("No more people answer than were asked.", nameof(invited));

        if (voices.DistinctBy(voice => voice.Token).Count() != voices.Count)
            throw new ArgumentException("A person answers once.", nameof(voices));

        if (understanding.Any(answer => answer.KpiKey != kpiKey))
            throw new ArgumentException("An answer is about another KPI.", nameof(understanding));

        var fits = voices.Select(voice => voice.Fits.GetValueOrDefault(kpiKey)).Where(answer => answer?.Fit is not null).Select(answer => answer!).ToList();
        var known = understanding.Select(answer => answer.IsUnderstood).OfType<bool>().ToList();
        return new()
        {
            KpiKey = kpiKey,
            Thresholds = thresholds,
            Invited = invited,
            Answered = answered,
            Fit = FitOf(fits, invited, thresholds),
            Understood = !Speaks(known.Count, invited, thresholds) ? VoiceVerdict.NotKnown
                : (double)known.Count(knows => knows) / known.Count >= thresholds.Understood ? VoiceVerdict.Yes
                : VoiceVerdict.No,
            Fits = Counts(fits.Select(answer => answer.Fit), thresholds),
            Causes = fits.Count < thresholds.Answers
                ? null
                : Enum.GetValues<FitCause>().ToDictionary(cause => cause, cause => fits.Count(answer => answer.Fit != Questions.Fit.Fits && answer.Causes.Contains(cause))),
            Knowing = known.Count < thresholds.Answers ? null : new(known.Count(knows => knows), known.Count),
            Tones = Counts(voices.Select(voice => voice.Tone), thresholds),
            EasyToAsk = Counts(voices.Select(voice => voice.EasyToAsk), thresholds),
            SafeToTell = Counts(voices.Select(voice => voice.SafeToTell), thresholds),
        };
    }

    private static VoiceVerdict FitOf(List<FitAnswer> fits, int invited, VoiceThresholds thresholds)
    {
        if (!Speaks(fits.Count, invited, thresholds))
            return VoiceVerdict.NotKnown;

        var share = (double)fits.Count(answer => answer.Fit == Questions.Fit.Fits) / fits.Count;
        return share >= thresholds.Fits ? VoiceVerdict.Yes : share <= thresholds.DoesNotFit ? VoiceVerdict.No : VoiceVerdict.Mixed;
    }

    // A question may be skipped, so each one has a response of its own.
    private static bool Speaks(int answers, int invited, VoiceThresholds thresholds) =>
        answers >= thresholds.Answers && answers >= thresholds.Response * invited;

    private static Dictionary<T, int>? Counts<T>(IEnumerable<T?> answers, VoiceThresholds thresholds)
        where T : struct, Enum
    {
        var given = answers.OfType<T>().ToList();
        return given.Count < thresholds.Answers ? null : Enum.GetValues<T>().ToDictionary(choice => choice, choice => given.Count(answer => answer.Equals(choice)));
    }
}
