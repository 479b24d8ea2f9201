namespace OutboundKpi.Bot.Cards;

/// <summary>What a team follows from a day on, and why: as its people get it, as its channel gets it, and as a preview.</summary>
public sealed record PlanShareCard
{
    /// <summary>What it is.</summary>
    public required string Heading { get; init; }

    /// <summary>A word above it; empty for none.</summary>
    public required string Note { get; init; }

    /// <summary>The team's name, which a person chose.</summary>
    public required string Team { get; init; }

    /// <summary>From when.</summary>
    public required string From { get; init; }

    /// <summary>The story behind it, as it was written.</summary>
    public required string Story { get; init; }

    /// <summary>Who decided; holds a name.</summary>
    public required string DecidedBy { get; init; }

    /// <summary>What changed, a sentence each; empty for a first plan.</summary>
    public required IReadOnlyList<string> Changes { get; init; }

    /// <summary>The goal.</summary>
    public required string Goal { get; init; }

    /// <summary>The KPI that counts most.</summary>
    public required PlanItemPart Main { get; init; }

    /// <summary>The others.</summary>
    public required IReadOnlyList<PlanItemPart> Others { get; init; }

    /// <summary>Who can read what.</summary>
    public required string Readers { get; init; }

    /// <summary>Whether a question can be asked from it.</summary>
    public required bool CanAsk { get; init; }

    /// <summary>The form for a question; not looked at where none can be asked.</summary>
    public required PlanAskPart Ask { get; init; }

    /// <summary>What else can be done.</summary>
    public required IReadOnlyList<CardButton> Buttons { get; init; }

    public bool HasChanges => Changes.Count > 0;

    public bool HasOthers => Others.Count > 0;
}
