namespace OutboundKpi.Bot.Cards;

/// <summary>A question for the supervisor, with room for the answer.</summary>
/// <param name="Heading">Which KPI.</param>
/// <param name="Asker">Who asks; may hold a name.</param>
/// <param name="Question">The question as it was written.</param>
/// <param name="Problem">What is missing; empty for nothing.</param>
/// <param name="Answer">What stands in the form.</param>
/// <param name="CanHide">Whether the answer can go to the asker alone.</param>
/// <param name="Readers">Who will read the answer.</param>
/// <param name="Data">What the form sends.</param>
public sealed record PlanQuestionCard(
    string Heading,
    string Asker,
    string Question,
    string Problem,
    string Answer,
    bool CanHide,
    string Readers,
    IReadOnlyDictionary<string, object> Data);
