namespace OutboundKpi.Bot.Cards;

/// <summary>The form for the outcomes of a few days' appointments.</summary>
/// <param name="Heading">Whose they are.</param>
/// <param name="Person">The operator's name when it is filled in for somebody else; else empty.</param>
/// <param name="Message">How to fill it in, or what is wrong.</param>
/// <param name="HasProblem">Whether something needs another look.</param>
/// <param name="Rows">The days.</param>
/// <param name="Submit">What the send button sends beside the fields.</param>
/// <param name="Buttons">What else can be done.</param>
public sealed record OutcomesForm(
    string Heading,
    string Person,
    string Message,
    bool HasProblem,
    IReadOnlyList<OutcomesFormRow> Rows,
    IReadOnlyDictionary<string, object> Submit,
    IReadOnlyList<CardButton> Buttons);

/// <summary>A day's appointments in the form.</summary>
/// <param name="N">Its place, which is in the names of its fields.</param>
/// <param name="Title">The day and how many appointments were made.</param>
/// <param name="Stratum">The list and script, as a person wrote them; may be empty.</param>
/// <param name="Held">What stands in the field of meetings.</param>
/// <param name="Cancelled">What stands in the field of cancellations.</param>
/// <param name="Deals">What stands in the field of deals.</param>
/// <param name="Problem">What is wrong with it; empty when nothing is.</param>
public sealed record OutcomesFormRow(int N, string Title, string Stratum, string Held, string Cancelled, string Deals, string Problem);
