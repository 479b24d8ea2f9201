namespace OutboundKpi.Bot.Cards;

/// <summary>One version of a team's plan with all that it says.</summary>
public sealed record PlanVersionCard
{
    /// <summary>Its number and first day.</summary>
    public required string Heading { get; init; }

    /// <summary>In force, to come, or over.</summary>
    public required string State { get; init; }

    /// <summary>What is said about it; empty for nothing.</summary>
    public required string Note { get; init; }

    /// <summary>The team's name, which a person chose.</summary>
    public required string Team { get; init; }

    /// <summary>What changed, a sentence each.</summary>
    public required IReadOnlyList<string> Changes { get; init; }

    /// <summary>Why, as it was written.</summary>
    public required string Why { get; init; }

    /// <summary>Who decided when; holds a name.</summary>
    public required string By { get; init; }

    /// <summary>From whose voice.</summary>
    public required string Origin { get; init; }

    /// <summary>The goal.</summary>
    public required string Goal { get; init; }

    /// <summary>How far the work has come.</summary>
    public required string Phase { get; init; }

    /// <summary>Whom the team calls, their problem, how the work flows: label and what was written.</summary>
    public required IReadOnlyList<PlanFact> Facts { get; init; }

    /// <summary>The KPIs, the main one first.</summary>
    public required IReadOnlyList<PlanItemPart> Items { get; init; }

    /// <summary>Whether the reader may bring it back.</summary>
    public required bool CanUndo { get; init; }

    /// <summary>The form that brings it back; not looked at where it cannot be.</summary>
    public required PlanUndoPart Undo { get; init; }

    /// <summary>What else can be done.</summary>
    public required IReadOnlyList<CardButton> Buttons { get; init; }
}

/// <summary>Something that a plan says.</summary>
/// <param name="Label">What it is about.</param>
/// <param name="Words">As it was written.</param>
public sealed record PlanFact(string Label, string Words);

/// <summary>The form that brings a version back.</summary>
/// <param name="IsOpen">Whether it can be seen from the start.</param>
/// <param name="Problem">What is missing, or what happened meanwhile; may hold a name. Empty for nothing.</param>
/// <param name="Reason">What stands in it.</param>
/// <param name="Date">The first day, as yyyy-MM-dd.</param>
/// <param name="Earliest">The earliest day that can be chosen.</param>
/// <param name="Data">What it sends.</param>
public sealed record PlanUndoPart(bool IsOpen, string Problem, string Reason, string Date, string Earliest, IReadOnlyDictionary<string, object> Data);
