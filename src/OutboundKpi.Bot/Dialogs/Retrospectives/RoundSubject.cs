using System.Text.Json;

namespace OutboundKpi.Bot.Dialogs.Retrospectives;

/// <summary>What a round asks about, as it was when it was opened; kept with the round.</summary>
public sealed record RoundSubject
{
    /// <summary>The shape that this release writes.</summary>
    public const int Newest = 1;

    public int Version { get; init; } = Newest;

    /// <summary>The KPIs that are asked about, the main one first; one or two.</summary>
    public required IReadOnlyList<string> Kpis { get; init; }

    /// <summary>The version of the plan that they are from.</summary>
    public required int Plan { get; init; }

    /// <summary>Whether the quarterly questions are asked too.</summary>
    public bool IsQuarterly { get; init; }

    /// <summary>
    /// The one action that was agreed on after the round before, in the words of who wrote it; <see langword="null"/> when none was. Whoever decides about
    /// a round's proposals sets it for the next.
    /// </summary>
    public string? LastAction { get; init; }

    /// <summary>When those who have not answered are reminded once; <see langword="null"/> for never.</summary>
    public DateTimeOffset? NudgeAt { get; init; }

    /// <summary>The subject as it is stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, RetroJson.Default.RoundSubject);

    /// <summary>The subject that was stored.</summary>
    public static RoundSubject FromJson(string json) => JsonSerializer.Deserialize(json, RetroJson.Default.RoundSubject)!;
}
