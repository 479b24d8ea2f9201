using System.Text.Json;
using OutboundKpi.Bot.Dialogs;
using OutboundKpi.Bot.Dialogs.Comparisons;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>Shows a team's lists or scripts.</summary>
public sealed class ComparisonShowVerb(ComparisonConversation conversation) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => ComparisonVerbs.Show;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken) =>
        conversation.ShowAsync(turn, ComparisonConversation.Read(data).Factor, FormValues.Text(data, "team"), cancellationToken);
}
