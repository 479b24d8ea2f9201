namespace OutboundKpi.Bot.Cards;

/// <summary>What a team's month cost and brought, with the form for its supervisor.</summary>
/// <param name="Heading">The month.</param>
/// <param name="Team">The team's name.</param>
/// <param name="Message">What was taken or is wrong; may be empty.</param>
/// <param name="HasProblem">Whether something needs another look.</param>
/// <param name="Lines">The figures; empty while nothing was said.</param>
/// <param name="Note">What may be said about them.</param>
/// <param name="CanEnter">Whether the reader may fill in the form.</param>
/// <param name="Cost">What stands in the field of costs.</param>
/// <param name="Hours">What stands in the field of hours.</param>
/// <param name="YenPerDeal">What stands in the field of revenue.</param>
/// <param name="Submit">What the send button sends beside the fields.</param>
/// <param name="Buttons">What else can be done.</param>
public sealed record MoneyCard(
    string Heading,
    string Team,
    string Message,
    bool HasProblem,
    IReadOnlyList<FigureLine> Lines,
    string Note,
    bool CanEnter,
    string Cost,
    string Hours,
    string YenPerDeal,
    IReadOnlyDictionary<string, object> Submit,
    IReadOnlyList<CardButton> Buttons);
