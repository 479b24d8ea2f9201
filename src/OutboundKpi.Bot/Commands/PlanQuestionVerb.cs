using System.Text.Json;
using OutboundKpi.Bot.Dialogs;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Plans;

namespace OutboundKpi.Bot.Commands;

/// <summary>Opens the form for the answer to a question.</summary>
public sealed class PlanQuestionVerb(PlanAnswers answers) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => PlanVerbs.Question;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken) =>
        answers.OpenAsync(turn, FormValues.Text(data, "team"), FormValues.Text(data, "question"), cancellationToken);
}
