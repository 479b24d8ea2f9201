using System.Text.Json;
using OutboundKpi.Domain.Retrospectives.Questions;
using OutboundKpi.Domain.Retrospectives.Voices;

namespace OutboundKpi.Bot.Dialogs.Retrospectives;

/// <summary>
/// What somebody answered without their name: kept under a token while the round is open, and thrown away when it is summed up. It is never shown again, not
/// even to its writer: what the bot says stays in the records of sending. <see langword="null"/> is skipped.
/// </summary>
public sealed record AnonymousAnswers
{
    public int Version { get; init; } = RoundSubject.Newest;

    /// <summary>Whether the KPIs fit the work, by key.</summary>
    public IReadOnlyDictionary<string, FitAnswer> Fits { get; init; } = new Dictionary<string, FitAnswer>();

    /// <summary>What the main KPI's number feels like.</summary>
    public Tone? Tone { get; init; }

    /// <summary>The one thing to change.</summary>
    public string? Text { get; init; }

    /// <summary>Whether the text may be shown however few have answered.</summary>
    public bool SharesText { get; init; }

    /// <summary>The first quarterly question.</summary>
    public Agreement? EasyToAsk { get; init; }

    /// <summary>The second quarterly question.</summary>
    public Agreement? SafeToTell { get; init; }

    /// <summary>Whether anything was answered.</summary>
    public bool IsEmpty => Fits.Count == 0 && Tone is null && Text is null && EasyToAsk is null && SafeToTell is null;

    /// <summary>With another answer about the fit of a KPI.</summary>
    public AnonymousAnswers With(string kpiKey, Func<FitAnswer, FitAnswer> change) =>
        this with { Fits = new Dictionary<string, FitAnswer>(Fits) { [kpiKey] = change(Fits.GetValueOrDefault(kpiKey) ?? new(null, [])) } };

    /// <summary>The answer as it is summed up, under a token that was made for that alone.</summary>
    public VoiceAnswer ToVoice(AnswerToken token) => new()
    {
        Token = token,
        Fits = Fits,
        Tone = Tone,
        Text = Text,
        SharesText = SharesText,
        EasyToAsk = EasyToAsk,
        SafeToTell = SafeToTell,
    };

    /// <summary>The answers as they are stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, RetroJson.Default.AnonymousAnswers);

    /// <summary>The answers that were stored; empty ones for none.</summary>
    public static AnonymousAnswers FromJson(string? json) => json is null ? new() : JsonSerializer.Deserialize(json, RetroJson.Default.AnonymousAnswers)!;
}
