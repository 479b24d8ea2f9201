using System.Text.Json;
using OutboundKpi.Bot.Dialogs.Comparisons;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>Starts a comparison whose sample was shown.</summary>
public sealed class ComparisonStartVerb(ComparisonConversation conversation) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => ComparisonVerbs.Start;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken) =>
        conversation.StartAsync(turn, ComparisonConversation.Read(data), cancellationToken);
}
