using System.Text.Json;
using OutboundKpi.Bot.Access;
using OutboundKpi.Bot.Dialogs;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>Shows the settings of a team.</summary>
public sealed class SettingsOpenVerb(SettingsConversation conversation) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => SettingsVerbs.Open;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken) =>
        conversation.ShowAsync(turn, FormValues.Text(data, "team"), cancellationToken);
}
