namespace OutboundKpi.Bot.Cards;

/// <summary>Figures in sections, each with what may be said about it.</summary>
/// <param name="Heading">What they are about.</param>
/// <param name="Message">A sentence under it; may be empty.</param>
/// <param name="Sections">The figures.</param>
/// <param name="Note">Small print at the end; may be empty.</param>
/// <param name="Buttons">What can be done.</param>
public sealed record FiguresCard(string Heading, string Message, IReadOnlyList<FigureSection> Sections, string Note, IReadOnlyList<CardButton> Buttons);

/// <summary>Figures that belong together.</summary>
/// <param name="Title">What they have in common; may be a name that a person typed, or empty.</param>
/// <param name="Lines">The figures.</param>
/// <param name="Note">What may be said about them; may be empty.</param>
public sealed record FigureSection(string Title, IReadOnlyList<FigureLine> Lines, string Note = "");

/// <summary>A figure.</summary>
/// <param name="Label">Its name; may be one that a person typed, or empty.</param>
/// <param name="Value">What it is.</param>
/// <param name="Detail">What it rests on; may be empty.</param>
public sealed record FigureLine(string Label, string Value, string Detail = "")
{
    /// <summary>What can be done about it.</summary>
    public IReadOnlyList<CardButton> Buttons { get; init; } = [];

    public bool HasButtons => Buttons.Count > 0;
}
