using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Schedules;

/// <summary>Addresses what the bot says to somebody unasked: to their chat, or to one that is opened for it.</summary>
public sealed class PersonalPost(ConversationStore conversations, TimeProvider time)
{
    /// <summary>The message to a person, to be enqueued in the commit that decides to send it.</summary>
    /// <param name="person">Who.</param>
    /// <param name="reply">What is said.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns><see langword="null"/> when the bot has no way to them.</returns>
    public async ValueTask<OutboxMessage?> ToAsync(Person person, Reply reply, CancellationToken cancellationToken)
    {
        if (await conversations.GetPersonalAsync(person.TenantId, person.PersonId, cancellationToken) is { } chat)
            return Message(person.TenantId, chat.ServiceUrl, chat.ConversationId, memberId: null, reply);

        return person.ChannelUserId.Length > 0 && await conversations.FindServiceUrlAsync(person.TenantId, cancellationToken) is { } service
            ? Message(person.TenantId, service, conversationId: null, person.ChannelUserId, reply)
            : null;
    }

    /// <summary>A notice to a chat that is known, or to one with a person that is to be opened.</summary>
    public OutboxMessage Message(string tenantId, string serviceUrl, string? conversationId, string? memberId, Reply reply)
    {
        var now = time.GetUtcNow();
        return new()
        {
            TenantId = tenantId,
            ServiceUrl = serviceUrl,
            ConversationId = conversationId,
            MemberId = memberId,
            Kind = OutboxKind.Notice,
            Body = reply.ToActivity(),
            CreatedAt = now,
            DueAt = now,
        };
    }
}
