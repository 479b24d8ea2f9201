namespace OutboundKpi.Bot.Dialogs.Retrospectives;

/// <summary>How far somebody has come who answers by typing. What they answered is not in it.</summary>
public sealed record TypedAnswerState
{
    public required string RoundId { get; init; }

    /// <summary>The place of the question that waits, from 0 on.</summary>
    public required int Place { get; init; }

    /// <summary>What makes the order of choices that must not tell which is right.</summary>
    public required int Seed { get; init; }

    /// <summary>Whether the last answer was not understood.</summary>
    public bool IsAgain { get; init; }
}
