namespace OutboundKpi.Bot.Cards;

/// <summary>The counts of a day.</summary>
/// <param name="Heading">Which day.</param>
/// <param name="Message">A sentence under it; may be empty.</param>
/// <param name="Sections">One's own counts, or a section for each team.</param>
/// <param name="Measures">What the KPIs are made of, as counts.</param>
/// <param name="Buttons">What can be done.</param>
public sealed record DayCard(
    string Heading, string Message, IReadOnlyList<DaySection> Sections, IReadOnlyList<CountLine> Measures, IReadOnlyList<CardButton> Buttons)
{
    public bool HasMeasures => Measures.Count > 0;
}

/// <summary>The counts of one person or team.</summary>
/// <param name="Title">The team's name; empty for one's own.</param>
/// <param name="Detail">How many have reported; empty for one's own.</param>
/// <param name="Lines">The counts.</param>
public sealed record DaySection(string Title, string Detail, IReadOnlyList<CountLine> Lines);
