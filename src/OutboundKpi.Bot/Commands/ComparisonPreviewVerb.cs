using System.Text.Json;
using OutboundKpi.Bot.Dialogs.Comparisons;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>Shows what a planned comparison takes.</summary>
public sealed class ComparisonPreviewVerb(ComparisonConversation conversation) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => ComparisonVerbs.Preview;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken) =>
        conversation.PreviewAsync(turn, ComparisonConversation.Read(data), cancellationToken);
}
