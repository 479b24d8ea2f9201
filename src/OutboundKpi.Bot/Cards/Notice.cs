namespace OutboundKpi.Bot.Cards;

/// <summary>A sentence or two, with buttons.</summary>
/// <param name="Message">What is said.</param>
/// <param name="Buttons">What can be done about it.</param>
public sealed record Notice(string Message, IReadOnlyList<CardButton> Buttons)
{
    /// <summary>A heading above it; may be empty.</summary>
    public string Heading { get; init; } = "";

    /// <summary>The person's own words, shown as they were written; may be empty.</summary>
    public string Quote { get; init; } = "";

    /// <summary>Small print; may be empty.</summary>
    public string Detail { get; init; } = "";
}
