using System.Text.Json;
using OutboundKpi.Bot.Dialogs;
using OutboundKpi.Bot.Dialogs.Money;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Bot.Commands;

/// <summary>Shows a month of a team's costs.</summary>
public sealed class MoneyShowVerb(MoneyConversation conversation) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => MoneyVerbs.Show;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken) => conversation.ShowAsync(
        turn, FormValues.Text(data, "team"), Month.TryParse(FormValues.Text(data, "month"), out var month) ? month : null, cancellationToken);
}
