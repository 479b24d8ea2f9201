namespace OutboundKpi.Bot.Cards;

/// <summary>A question with its answer.</summary>
/// <param name="Heading">Which KPI.</param>
/// <param name="Message">What happened with it; may hold a name.</param>
/// <param name="Question">The question as it was written.</param>
/// <param name="Answer">The answer as it was written.</param>
/// <param name="Unsent">An answer that came too late, as it was written; empty for none.</param>
/// <param name="Buttons">What else can be done.</param>
public sealed record PlanAnswerCard(
    string Heading, string Message, string Question, string Answer, string Unsent, IReadOnlyList<CardButton> Buttons);
