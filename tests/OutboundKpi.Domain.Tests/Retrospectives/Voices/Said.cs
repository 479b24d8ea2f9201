using OutboundKpi.Domain.Retrospectives.Questions;
using OutboundKpi.Domain.Retrospectives.Voices;

namespace OutboundKpi.Domain.Tests.Retrospectives.Voices;

/// <summary>Builds answers; each call is another person.</summary>
internal static class Said
{
    public const string Kpi = "appointment-rate";

    private static readonly byte[] _key = [.. Enumerable.Range(1, AnswerToken.KeyLength).Select(i => (byte)i)];
    private static int _people;

    public static VoiceAnswer Voice(Fit? fit = Fit.Fits, Tone? tone = null, string? text = null, bool shares = false, params FitCause[] causes) => new()
    {
        Token = Token($"person-{Interlocked.Increment(ref _people)}"),
        Fits = new Dictionary<string, FitAnswer> { [Kpi] = new(fit, causes) },
        Tone = tone,
        Text = text,
        SharesText = shares,
    };

    public static VoiceAnswer[] Voices(int count, Fit? fit, Tone? tone = null, params FitCause[] causes) =>
        [.. Enumerable.Range(0, count).Select(_ => Voice(fit, tone, causes: causes))];

    public static UnderstandingAnswer[] Understanding(int right, int wrong) =>
    [
        .. Enumerable.Repeat(new UnderstandingAnswer(Kpi, Explaining.Yes, "people-to-meet"), right),
        .. Enumerable.Repeat(new UnderstandingAnswer(Kpi, Explaining.Yes, "shorter-calls"), wrong),
    ];

    public static AnswerToken Token(string person) => AnswerToken.Of(_key, person);
}
