using System.Text.Json;
using OutboundKpi.Bot.Dialogs.Money;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>The send button of the form for costs.</summary>
public sealed class MoneySubmitVerb(MoneyConversation conversation) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => MoneyVerbs.Submit;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken) => conversation.SubmitAsync(turn, data, cancellationToken);
}
