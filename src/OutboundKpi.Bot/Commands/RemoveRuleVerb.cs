using System.Text.Json;
using OutboundKpi.Bot.Access;
using OutboundKpi.Bot.Dialogs;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>A supervisor lets the bot forget how the team means something.</summary>
public sealed class RemoveRuleVerb(SettingsConversation conversation) : ICardVerb
{
    /// <summary>The verb.</summary>
    public const string Name = "settings.removeRule";

    /// <inheritdoc/>
    public string Verb => Name;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken) =>
        conversation.RemoveRuleAsync(turn, Name, FormValues.Text(data, "team"), FormValues.Text(data, "subject"), cancellationToken);
}
