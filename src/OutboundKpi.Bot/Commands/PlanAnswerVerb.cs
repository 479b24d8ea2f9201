using System.Text.Json;
using OutboundKpi.Bot.Dialogs;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Plans;

namespace OutboundKpi.Bot.Commands;

/// <summary>A supervisor answers a question.</summary>
public sealed class PlanAnswerVerb(PlanAnswers answers) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => PlanVerbs.Answer;

    // The box is ticked unless somebody takes the tick away.

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken) => answers.AnswerAsync(
        turn,
        FormValues.Text(data, "team"),
        FormValues.Text(data, "question"),
        FormValues.Text(data, "answer", PlanCards.LongestSaid),
        FormValues.Text(data, "public") != "0",
        cancellationToken);
}
