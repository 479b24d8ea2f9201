using System.Text.Json;
using OutboundKpi.Bot.Absences;
using OutboundKpi.Bot.Dialogs;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>A button that takes back what was recorded about an absence.</summary>
public sealed class AbsenceWithdrawVerb(AbsenceConversation conversation) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => AbsenceVerbs.Withdraw;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken) =>
        conversation.WithdrawAsync(turn, FormValues.Text(data, "id"), cancellationToken);
}
