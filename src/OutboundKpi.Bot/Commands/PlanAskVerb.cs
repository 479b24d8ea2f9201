using System.Text.Json;
using OutboundKpi.Bot.Dialogs;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Plans;

namespace OutboundKpi.Bot.Commands;

/// <summary>Somebody asks about a plan, with a name or without.</summary>
public sealed class PlanAskVerb(PlanQuestions questions) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => PlanVerbs.Ask;

    // What is not clearly a name given counts as none: the other way a slip would tell it.

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken) => questions.AskAsync(
        turn,
        FormValues.Text(data, "team"),
        FormValues.Number(data, "version"),
        new(FormValues.Text(data, "kpi"), FormValues.Text(data, "question", PlanCards.LongestSaid), ""),
        FormValues.Text(data, "name") != "1",
        cancellationToken);
}
