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

    /// <summary>A field for free words, beside or instead of the choices; one or none.</summary>
    public IReadOnlyList<RetroInput> Inputs { get; init; } = [];

    /// <summary>A tick that lets the free words be shown; one or none.</summary>
    public IReadOnlyList<RetroTick> Ticks { get; init; } = [];
}

/// <summary>A field for free words.</summary>
/// <param name="Id">The field's name.</param>
/// <param name="Label">What it is for.</param>
/// <param name="Value">What stands in it: never an anonymous answer.</param>
/// <param name="Longest">The longest words, in characters.</param>
public sealed record RetroInput(string Id, string Label, string Value, int Longest);

/// <summary>A tick.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Label">What it says.</param>
/// <param name="Value">Whether it is set, as the field says it: never of an anonymous answer.</param>
public sealed record RetroTick(string Id, string Label, string Value);

/// <summary>A choice.</summary>
/// <param name="Title">What it says, in our words.</param>
/// <param name="Value">What it sends.</param>
public sealed record RetroChoice(string Title, string Value);

/// <summary>A line of somebody's words.</summary>
/// <param name="Title">What the choice calls it.</param>
/// <param name="Words">The words.</param>
public sealed record RetroLine(string Title, string Words);
