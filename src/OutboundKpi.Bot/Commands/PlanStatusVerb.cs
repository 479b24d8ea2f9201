using System.Text.Json;
using OutboundKpi.Bot.Dialogs;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Plans;

namespace OutboundKpi.Bot.Commands;

/// <summary>Shows a supervisor how many have read a version, and what was asked.</summary>
public sealed class PlanStatusVerb(PlanAnswers answers) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => PlanVerbs.Status;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken) =>
        answers.ShowAsync(turn, FormValues.Text(data, "team"), FormValues.Number(data, "version"), cancellationToken);
}
