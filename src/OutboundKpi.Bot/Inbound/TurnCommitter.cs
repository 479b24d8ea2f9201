using Microsoft.Extensions.Options;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Outbox;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Teams.Activities;
using OutboundKpi.Teams.Turns;

namespace OutboundKpi.Bot.Inbound;

/// <summary>
/// Ends a turn: makes its answer, writes everything in one transaction (what was decided, the dialog, the activity's id with its answer,
/// the spent form, the messages), and hands the messages to the sender.
/// </summary>
public sealed class TurnCommitter(
    IStorage storage, ConversationStore conversations, OutboxSender sender, IOptions<ChannelCardOptions> channel, TimeProvider time)
{
    /// <summary>The answer of a turn that was decided.</summary>
    public async ValueTask<TurnAnswer> AnswerAsync(TurnContext turn, ResponseSlot slot, CancellationToken cancellationToken)
    {
        var here = turn.IsPersonal ? turn.Replies : [.. turn.Replies.Where(reply => !reply.IsPrivate)];
        var messages = new List<OutboxMessage>(turn.Replies.Count);
        var response = CardAction.In(turn.Activity) is null ? null : AnswerPress(turn, slot, ref here, messages);
        messages.AddRange(here.Select(reply => Message(turn, reply)));
        if (!turn.IsPersonal && turn.Replies.Any(reply => reply.IsPrivate))
            await SendPrivatelyAsync(turn, messages, cancellationToken);

        return turn.Activity.Type == ActivityTypes.Invoke ? new(response, messages) : Delivered(turn, messages);
    }

    /// <summary>The answer of a turn that failed: its one reply, an apology.</summary>
    public static TurnAnswer Failure(TurnContext turn, ResponseSlot slot)
    {
        var apology = turn.Replies[^1];
        return turn.Activity.Type == ActivityTypes.Invoke && slot.TryClaim()
            ? new(InvokeResponse.Error("TurnFailed", apology.Words, 500), [])
            : Delivered(turn, [Message(turn, apology)]);
    }

    /// <summary>Writes the turn and, once it is durable, sends what it says.</summary>
    public async ValueTask<CommitResult> CommitAsync(LoadedTurn loaded, TurnAnswer answer, CancellationToken cancellationToken)
    {
        var (turn, start, lostDialog) = loaded;
        var lease = sender.NewLease();
        var messages = answer.Messages.Select(message => message with { LeaseOwner = lease.Owner, LeaseUntil = lease.Until }).ToArray();

        var writes = new List<Write>(turn.Writes.Count + messages.Length + 5);
        if (start.Person != turn.Person)
            writes.Add(new SavePerson(turn.Person));

        if (start.Conversation is null || turn.Conversation != start.Conversation with { UpdatedAt = turn.Conversation.UpdatedAt })
            writes.Add(new SaveConversation(turn.Conversation));

        writes.AddRange(turn.Writes);
        var dialogs = turn.Dialogs.ToUtf8();
        if (lostDialog || !dialogs.AsSpan().SequenceEqual(start.Dialog.Json))
            writes.Add(new SaveDialog(new(turn.TenantId, turn.Conversation.ConversationId, turn.Person.PersonId), start.Dialog.Version, dialogs));

        var body = turn.LeavesNoAnswer ? null : answer.Response?.Body.ToArray();
        if (turn.Activity.Id is { Length: > 0 } id)
            writes.Add(new RememberActivity(new(turn.TenantId, turn.Conversation.ConversationId, id, TurnLoader.KindOf(turn.Activity)), time.GetUtcNow(), body));

        if (turn.SpentNonce is { } nonce)
            writes.Add(new UseNonce(new(turn.TenantId, turn.Person.PersonId, nonce), time.GetUtcNow(), body));

        writes.AddRange(messages.Select(message => new Enqueue(message)));
        var result = await storage.CommitAsync(writes, cancellationToken);
        if (result is CommitResult.Committed committed)
            Send(lease, messages, committed.Enqueued);

        return result;
    }

    // What handlers have put into the outbox themselves, for others to read, stands before the turn's own messages and is the worker's.
    private void Send(Lease lease, OutboxMessage[] messages, IReadOnlyList<EnqueuedMessage> enqueued)
    {
        var forOthers = enqueued.Count - messages.Length;
        sender.Send(lease, messages, [.. enqueued.Skip(forOthers)]);
        if (forOthers > 0)
            sender.ExpectMore();
    }

    // A sender that expects the replies takes those of this conversation from the response; what is for another goes there all the same.
    private static TurnAnswer Delivered(TurnContext turn, List<OutboxMessage> messages)
    {
        if (turn.Activity.DeliveryMode != DeliveryModes.ExpectReplies || turn.Activity.Type == ActivityTypes.Invoke)
            return new(null, messages);

        var here = messages.ToLookup(message => message.ConversationId == turn.Conversation.ConversationId);
        return new(InvokeResponse.Replies(here[true].Select(message => (ReadOnlyMemory<byte>)message.Body)), [.. here[false]]);
    }

    // A pressed card is answered by its successor in the response, for this client. Once a form has acted, its message is updated too, for all others;
    // a form that asks again is not, or the update could reach the person while they type.
    private InvokeResponse AnswerPress(TurnContext turn, ResponseSlot slot, ref IReadOnlyList<Reply> here, List<OutboxMessage> messages)
    {
        // An answer that comes too late for the response is sent as messages.
        if (turn.KeepsCard || here.Count == 0 || !slot.TryClaim())
            return InvokeResponse.Message(turn.Texts[here.Count == 0 ? "report.sentPrivately" : "turn.below"]);

        var first = here[0];
        var isInvoke = turn.Activity.Type == ActivityTypes.Invoke;
        if (first.IsCard && turn.Activity.ReplyToId is { Length: > 0 } card && (!isInvoke || (channel.Value.UpdateAnsweredCards && turn.SpentNonce is not null)))
        {
            messages.Add(Message(turn, first) with { UpdatesId = card });
            here = [.. here.Skip(1)];
        }
        else if (isInvoke)
        {
            here = [.. here.Skip(1)];
        }

        return first.IsCard ? InvokeResponse.Card(first.Card) : InvokeResponse.Message(first.Words);
    }

    private async ValueTask SendPrivatelyAsync(TurnContext turn, List<OutboxMessage> messages, CancellationToken cancellationToken)
    {
        if (messages.Count == 0 && turn.Activity.Type != ActivityTypes.Invoke)
            messages.Add(Message(turn, Reply.Text(turn.Texts["report.sentPrivately"])));

        var personal = await conversations.GetPersonalAsync(turn.TenantId, turn.Person.PersonId, cancellationToken);
        messages.AddRange(turn.Replies.Where(reply => reply.IsPrivate).Select(reply => Message(turn, reply) with
        {
            ServiceUrl = personal?.ServiceUrl ?? turn.Conversation.ServiceUrl,
            ConversationId = personal?.ConversationId,
            MemberId = personal is null ? turn.Person.ChannelUserId : null,
        }));
    }

    private static OutboxMessage Message(TurnContext turn, Reply reply) => new()
    {
        TenantId = turn.TenantId,
        ServiceUrl = turn.Conversation.ServiceUrl,
        ConversationId = turn.Conversation.ConversationId,
        Kind = OutboxKind.Reply,
        Body = reply.ToActivity(),
        CreatedAt = turn.Now,
        DueAt = turn.Now,
    };
}
