using System.Text.Json;
using OutboundKpi.Bot.Dialogs.Outcomes;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>The send button of a form for outcomes.</summary>
public sealed class OutcomesSubmitVerb(OutcomeConversation conversation) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => OutcomeVerbs.Submit;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken) =>
        conversation.SubmitAsync(turn, OutcomeForms.Read(data), cancellationToken);
}
