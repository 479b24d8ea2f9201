using System.Text.Json;
using OutboundKpi.Bot.Dialogs;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Plans;

namespace OutboundKpi.Bot.Commands;

/// <summary>わかった: somebody has read a version of the plan.</summary>
public sealed class PlanReadVerb(PlanQuestions questions) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => PlanVerbs.Read;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken) =>
        questions.ReadAsync(turn, FormValues.Text(data, "team"), FormValues.Number(data, "version"), cancellationToken);
}
