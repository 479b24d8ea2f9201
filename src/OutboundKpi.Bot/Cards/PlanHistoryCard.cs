namespace OutboundKpi.Bot.Cards;

/// <summary>The versions of a team's plan, the newest first.</summary>
/// <param name="Heading">What it is.</param>
/// <param name="Team">The team's name, which a person chose.</param>
/// <param name="Empty">A sentence instead of versions; empty when there are some.</param>
/// <param name="Versions">The versions.</param>
/// <param name="Buttons">What else can be done.</param>
public sealed record PlanHistoryCard(
    string Heading, string Team, string Empty, IReadOnlyList<PlanVersionLine> Versions, IReadOnlyList<CardButton> Buttons);

/// <summary>A version in the list.</summary>
/// <param name="Title">Its number and first day.</param>
/// <param name="State">In force, to come, or over.</param>
/// <param name="IsInForce">Whether it holds today.</param>
/// <param name="Changes">What changed, a sentence each.</param>
/// <param name="Why">Why, as it was written.</param>
/// <param name="By">Who decided when; holds a name.</param>
/// <param name="Origin">From whose voice.</param>
/// <param name="Open">The button that shows all of it.</param>
/// <param name="Data">What that button sends.</param>
public sealed record PlanVersionLine(
    string Title,
    string State,
    bool IsInForce,
    IReadOnlyList<string> Changes,
    string Why,
    string By,
    string Origin,
    string Open,
    IReadOnlyDictionary<string, object> Data);
