using System.Text.Json;
using OutboundKpi.Bot.Dialogs;
using OutboundKpi.Bot.Dialogs.Comparisons;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>Gives up a comparison.</summary>
public sealed class ComparisonStopVerb(ComparisonConversation conversation) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => ComparisonVerbs.Stop;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken) =>
        conversation.StopAsync(turn, FormValues.Text(data, "comparison"), cancellationToken);
}
