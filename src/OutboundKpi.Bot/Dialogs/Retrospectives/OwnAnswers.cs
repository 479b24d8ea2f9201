using System.Text.Json;
using OutboundKpi.Domain.Retrospectives.Questions;

namespace OutboundKpi.Bot.Dialogs.Retrospectives;

/// <summary>What a person answered about themselves in a round; kept with the person. <see langword="null"/> is skipped.</summary>
public sealed record OwnAnswers
{
    public int Version { get; init; } = RoundSubject.Newest;

    /// <summary>What became of last month's action.</summary>
    public LastActionAnswer? LastAction { get; init; }

    /// <summary>What went best.</summary>
    public BestMoment? Best { get; init; }

    /// <summary>Whether the words of <see cref="Best"/> may be shown without the name.</summary>
    public bool SharesBest { get; init; }

    /// <summary>What they said about knowing what the KPIs are for, one entry for each KPI.</summary>
    public IReadOnlyList<UnderstandingAnswer> Understanding { get; init; } = [];

    /// <summary>Whether anything was answered.</summary>
    public bool IsEmpty => LastAction is null && Best is null && Understanding.Count == 0;

    /// <summary>What was said about a KPI; skipped in full where nothing was.</summary>
    public UnderstandingAnswer Of(string kpiKey) => Understanding.FirstOrDefault(answer => answer.KpiKey == kpiKey) ?? new(kpiKey, null, null);

    /// <summary>With another answer about a KPI.</summary>
    public OwnAnswers With(UnderstandingAnswer answer) =>
        this with { Understanding = [.. Understanding.Where(other => other.KpiKey != answer.KpiKey), answer] };

    /// <summary>The answers as they are stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, RetroJson.Default.OwnAnswers);

    /// <summary>The answers that were stored; empty ones for none.</summary>
    public static OwnAnswers FromJson(string? json) => json is null ? new() : JsonSerializer.Deserialize(json, RetroJson.Default.OwnAnswers)!;
}

/// <summary>What somebody named as what went best.</summary>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Day">The day; <see langword="null"/> for something in words.</param>
/// <param name="Words">The person's words; <see langword="null"/> for a day.</param>
public sealed record BestMoment(BestKind Kind, DateOnly? Day, string? Words);

/// <summary>Where the best moment comes from.</summary>
public enum BestKind
{
    /// <summary>A day of the person's own reports.</summary>
    Day,

    /// <summary>A memo of the person.</summary>
    Memo,

    /// <summary>Something else in a few words.</summary>
    Other,
}
