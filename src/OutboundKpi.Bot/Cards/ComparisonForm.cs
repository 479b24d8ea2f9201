namespace OutboundKpi.Bot.Cards;

/// <summary>The form that plans a comparison.</summary>
/// <param name="Heading">What is compared.</param>
/// <param name="Problem">What needs another look; empty when nothing does.</param>
/// <param name="First">The name of the one that is asked about.</param>
/// <param name="Second">The name of the one that it is compared with.</param>
/// <param name="Design">The way it is done: the number of a design.</param>
/// <param name="Lift">The smallest difference worth acting on, in percent.</param>
/// <param name="Submit">What the button sends beside the fields.</param>
/// <param name="Cancel">What the cancel button sends.</param>
public sealed record ComparisonForm(
    string Heading,
    string Problem,
    string First,
    string Second,
    string Design,
    string Lift,
    IReadOnlyDictionary<string, object> Submit,
    IReadOnlyDictionary<string, object> Cancel);
