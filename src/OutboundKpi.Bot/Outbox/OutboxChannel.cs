using OutboundKpi.Bot.Storage;
using OutboundKpi.Teams.Activities;
using OutboundKpi.Teams.Connector;

namespace OutboundKpi.Bot.Outbox;

/// <summary>Hands one message to the channel: as a new one, as an update, or into a personal conversation that is opened for it.</summary>
public sealed class OutboxChannel(ConnectorClient connector)
{
    private const string Channel = "msteams";

    /// <summary>Makes one attempt (with the connector's own short retries).</summary>
    public async ValueTask<SendOutcome> SendAsync(OutboxMessage message)
    {
        if (message.ConversationId is not { } conversation)
        {
            var opened = await connector.CreatePersonalConversationAsync(message.ServiceUrl, message.TenantId, message.MemberId!, CancellationToken.None);
            if (opened is not SendOutcome.Delivered { ConversationId: { } created })
                return opened;

            conversation = created;
        }

        var reference = new ConversationReference(message.ServiceUrl, Channel, message.TenantId, conversation, null, null, null, "", null);
        if (message.UpdatesId is not { } updated)
            return await connector.SendAsync(reference, message.Body, message.ReplyToId, CancellationToken.None);

        var outcome = await connector.UpdateAsync(reference, updated, message.Body, CancellationToken.None);
        // The message with the card is gone: what it was to become is said anew.
        return outcome is SendOutcome.Gone ? await connector.SendAsync(reference, message.Body, replyToId: null, CancellationToken.None) : outcome;
    }
}
