namespace OutboundKpi.Bot.Cards;

/// <summary>Some questions of the monthly round, or about it.</summary>
/// <param name="Heading">What they are about.</param>
/// <param name="Message">How to answer; may be empty.</param>
/// <param name="Fields">The questions.</param>
/// <param name="Note">Who can read what.</param>
/// <param name="Submit">The button that sends the answers.</param>
/// <param name="Buttons">What else can be done.</param>
public sealed record RetroForm(
    string Heading, string Message, IReadOnlyList<RetroField> Fields, string Note, CardButton Submit, IReadOnlyList<CardButton> Buttons);

/// <summary>A question with its field.</summary>
/// <param name="Id">The field's name.</param>
/// <param name="Label">The question; may hold what somebody typed.</param>
/// <param name="Choices">What can be chosen; empty for free words.</param>
/// <param name="IsMulti">Whether several can be chosen.</param>
/// <param name="Value">What stands in it: never an anonymous answer.</param>
public sealed record RetroField(string Id, string Label, IReadOnlyList<RetroChoice> Choices, bool IsMulti = false, string Value = "")
{
    /// <summary>What belongs to the choices, in a person's words.</summary>
    public IReadOnlyList<RetroLine> Lines { get; init; } = [];

    public bool HasChoices => Choices.Count > 0;

    /// <summary>The name of a field for free words; empty for none.</summary>
    public string WordsId { get; init; } = "";

    /// <summary>What the field for free words is for.</summary>
    public string WordsLabel { get; init; } = "";

    /// <summary>What stands in it.</summary>
    public string Words { get; init; } = "";

    /// <summary>The longest free words, in characters.</summary>
    public int LongestWords { get; init; } = 100;

    /// <summary>The name of a tick that lets the free words be shown; empty for none.</summary>
    public string ShareId { get; init; } = "";

    /// <summary>What the tick says.</summary>
    public string ShareLabel { get; init; } = "";

    /// <summary>Whether it is ticked, as the field says it: never of an anonymous answer.</summary>
    public string Share { get; init; } = "false";
}

/// <summary>A choice.</summary>
/// <param name="Title">What it says, in our words.</param>
/// <param name="Value">What it sends.</param>
public sealed record RetroChoice(string Title, string Value);

/// <summary>A line of somebody's words.</summary>
/// <param name="Title">What the choice calls it.</param>
/// <param name="Words">The words.</param>
public sealed record RetroLine(string Title, string Words);
