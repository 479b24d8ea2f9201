using OutboundKpi.Domain.Retrospectives.Voices;

namespace OutboundKpi.Domain.Retrospectives.Questions;

/// <summary>The anonymous part of one person's answers. <see langword="null"/> is skipped.</summary>
public sealed record VoiceAnswer
{
    /// <summary>Stands for the person while the round is open, and for nobody after.</summary>
    public required AnswerToken Token { get; init; }

    /// <summary>By the key of the KPI; KPIs that were skipped altogether are left out.</summary>
    public IReadOnlyDictionary<string, FitAnswer> Fits { get; init; } = new Dictionary<string, FitAnswer>();

    /// <summary>What the main KPI's number feels like.</summary>
    public Tone? Tone { get; init; }

    /// <summary>The one thing to change next month, as it was written.</summary>
    public string? Text { get; init; }

    /// <summary>Whether the writer ticked that the text may be shared however few have answered.</summary>
    public bool SharesText { get; init; }

    /// <summary>The first quarterly question.</summary>
    public Agreement? EasyToAsk { get; init; }

    /// <summary>The second quarterly question.</summary>
    public Agreement? SafeToTell { get; init; }
}
