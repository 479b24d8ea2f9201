using System.Text.Json;
using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Retrospectives.Decisions;
using OutboundKpi.Domain.Retrospectives.Questions;
using OutboundKpi.Domain.Retrospectives.Voices;

namespace OutboundKpi.Bot.Dialogs.Retrospectives;

/// <summary>
/// What a round came to, summed up once when it closed. It is all that is kept of the anonymous answers, and holds nothing that may not be shown to the team's
/// supervisors: what rests on too few answers is not in it.
/// </summary>
public sealed record RoundResult
{
    public int Version { get; init; } = RoundSubject.Newest;

    /// <summary>The month that the round is about.</summary>
    public required Month About { get; init; }

    /// <summary>The day of the close on the team's calendar; the numbers are those of that day.</summary>
    public required DateOnly ClosedOn { get; init; }

    /// <summary>How many were asked.</summary>
    public required int Invited { get; init; }

    /// <summary>How many answered at least in part.</summary>
    public required int Answered { get; init; }

    /// <summary>Numbers, voice and proposal, a KPI each, the main one first.</summary>
    public required IReadOnlyList<KpiOutcome> Kpis { get; init; }

    /// <summary>The free texts that may be shown, grouped by cause.</summary>
    public IReadOnlyList<TextGroup> Texts { get; init; } = [];

    /// <summary>Whether all free texts are in <see cref="Texts"/>, not only those that their writers have released.</summary>
    public bool HasAllTexts { get; init; }

    /// <summary>From how many answers on all free texts are shown.</summary>
    public int FewestForTexts { get; init; }

    /// <summary>How many named what as what went best; <see langword="null"/> when too few have.</summary>
    public IReadOnlyDictionary<BestKind, int>? Best { get; init; }

    /// <summary>What went best, in the words of those who let it be shown, in an order that tells nothing.</summary>
    public IReadOnlyList<string> SharedBest { get; init; } = [];

    /// <summary>Last month's action; <see langword="null"/> when there was none.</summary>
    public string? LastAction { get; init; }

    /// <summary>How many said what about it; <see langword="null"/> when too few have.</summary>
    public IReadOnlyDictionary<LastActionAnswer, int>? LastActionAnswers { get; init; }

    /// <summary>The result as it is stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, RetroJson.Default.RoundResult);

    /// <summary>The result that was stored.</summary>
    public static RoundResult FromJson(string json) => JsonSerializer.Deserialize(json, RetroJson.Default.RoundResult)!;
}

/// <summary>What a round came to for one KPI.</summary>
/// <param name="Review">What the numbers say.</param>
/// <param name="Voice">What the floor says, as far as it may be shown.</param>
/// <param name="Proposal">What the bot proposes. The supervisor decides.</param>
public sealed record KpiOutcome(KpiReview Review, VoiceSummary Voice, KpiProposal Proposal);
