using System.Text.Json;
using OutboundKpi.Bot.Access;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>The save button of a team's settings.</summary>
public sealed class SettingsSaveVerb(SettingsConversation conversation) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => SettingsVerbs.Save;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken) => conversation.SaveAsync(turn, data, cancellationToken);
}
