using System.Text;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Tests.Storage;

/// <summary>What was decided to be sent is sent: in order, by one sender at a time, and its end is known.</summary>
public abstract class OutboxContract<TEngine> : StorageContract<TEngine>
    where TEngine : EngineUnderTest, new()
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private int _claims;

    [Fact]
    public async Task A_message_comes_back_as_it_was_enqueued()
    {
        var message = Some.Message("{\"text\":\"報告\"}") with { ReplyToId = "activity-1", Kind = OutboxKind.Notice, MemberId = "29:sato" };

        var seq = await EnqueueAsync(message);

        var claimed = (await Outbox.ClaimDueAsync("me", Some.Now, Lease, 10, default)).Single();
        claimed.Body.ShouldBe(message.Body);
        claimed.ShouldBe(message with
        {
            Seq = seq,
            Attempts = 1,
            LeaseOwner = "me",
            LeaseUntil = Some.Now + Lease,
            Body = claimed.Body,
        });
    }

    [Fact]
    public async Task A_conversation_is_served_in_order_and_one_message_at_a_time()
    {
        var first = await EnqueueAsync(Some.Message("1"));
        var second = await EnqueueAsync(Some.Message("2"));
        var elsewhere = await EnqueueAsync(Some.Message("3", "other-chat"));

        (await ClaimAsync(Some.Now)).ShouldBe([first, elsewhere]);
        (await ClaimAsync(Some.Now)).ShouldBeEmpty();

        await SaveAsync(new MarkOutbox.Sent(Some.Tenant, first, "sent-1"));
        (await ClaimAsync(Some.Now)).ShouldBe([second]);
    }

    [Fact]
    public async Task A_claim_takes_no_more_than_asked_and_the_longest_due_first()
    {
        var late = await EnqueueAsync(Some.Message(conversationId: "chat-1") with { DueAt = Some.Now.AddMinutes(-1) });
        var later = await EnqueueAsync(Some.Message(conversationId: "chat-2") with { DueAt = Some.Now.AddMinutes(-3) });
        var latest = await EnqueueAsync(Some.Message(conversationId: "chat-3") with { DueAt = Some.Now.AddMinutes(-2) });

        (await ClaimAsync(Some.Now, limit: 2)).ShouldBe([later, latest]);
        (await ClaimAsync(Some.Now, limit: 2)).ShouldBe([late]);
    }

    [Fact]
    public async Task A_message_for_later_waits_without_holding_others_back()
    {
        var later = await EnqueueAsync(Some.Message() with { DueAt = Some.Now.AddHours(1) });
        var now = await EnqueueAsync(Some.Message());

        (await ClaimAsync(Some.Now)).ShouldBe([now]);
        await SaveAsync(new MarkOutbox.Sent(Some.Tenant, now, null));
        (await ClaimAsync(Some.Now.AddHours(1).AddMicroseconds(-1))).ShouldBeEmpty();
        (await ClaimAsync(Some.Now.AddHours(1))).ShouldBe([later]);
    }

    [Fact]
    public async Task A_message_to_be_retried_holds_its_conversation_back()
    {
        var first = await EnqueueAsync(Some.Message());
        var second = await EnqueueAsync(Some.Message());
        await Outbox.ClaimDueAsync("me", Some.Now, Lease, 10, default);
        await SaveAsync(new MarkOutbox.RetryAt(Some.Tenant, first, "me", Some.Now.AddMinutes(5), "429"));

        (await ClaimAsync(Some.Now.AddMinutes(4))).ShouldBeEmpty();
        (await ClaimAsync(Some.Now.AddMinutes(5))).ShouldBe([first]);
        var retried = (await Outbox.GetAsync(Some.Tenant, first, default))!;
        (retried.Attempts, retried.ErrorCode, retried.Interrupted).ShouldBe((2, "429", false));

        await SaveAsync(new MarkOutbox.Sent(Some.Tenant, first, null));
        (await ClaimAsync(Some.Now.AddMinutes(5))).ShouldBe([second]);
    }

    [Fact]
    public async Task A_lease_that_ran_out_lets_another_sender_know_that_the_message_may_be_out()
    {
        var seq = await EnqueueAsync(Some.Message());
        await Outbox.ClaimDueAsync("killed", Some.Now, Lease, 10, default);

        (await ClaimAsync(Some.Now + Lease - TimeSpan.FromMicroseconds(1))).ShouldBeEmpty();
        var claimed = (await Outbox.ClaimDueAsync("next", Some.Now + Lease, Lease, 10, default)).Single();

        (claimed.Seq, claimed.Interrupted, claimed.Attempts, claimed.LeaseOwner).ShouldBe((seq, true, 2, "next"));
    }

    [Fact]
    public async Task Who_lost_the_lease_can_say_that_it_was_sent_but_not_that_it_was_not()
    {
        var seq = await EnqueueAsync(Some.Message());
        await Outbox.ClaimDueAsync("slow", Some.Now, Lease, 10, default);
        await Outbox.ClaimDueAsync("next", Some.Now + Lease, Lease, 10, default);

        await ShouldConflictAsync(ConflictKind.LeaseLost, new MarkOutbox.RetryAt(Some.Tenant, seq, "slow", Some.Now, "503"));
        await ShouldConflictAsync(ConflictKind.LeaseLost, new MarkOutbox.Failed(Some.Tenant, seq, "slow", "403"));
        await ShouldConflictAsync(ConflictKind.LeaseLost, new MarkOutbox.PerhapsSent(Some.Tenant, seq, "slow", "timeout"));
        await SaveAsync(new MarkOutbox.Sent(Some.Tenant, seq, "activity-9"));

        (await Outbox.GetAsync(Some.Tenant, seq, default))!.State.ShouldBe(OutboxState.Sent);
        await ShouldConflictAsync(ConflictKind.LeaseLost, new MarkOutbox.Failed(Some.Tenant, seq, "next", "403"));
    }

    [Fact]
    public async Task A_sent_message_keeps_its_id_and_loses_its_body()
    {
        var seq = await EnqueueAsync(Some.Message("secret"));

        await SaveAsync(new MarkOutbox.Sent(Some.Tenant, seq, "activity-9"));

        var sent = (await Outbox.GetAsync(Some.Tenant, seq, default))!;
        (sent.State, sent.ActivityId, sent.Body.Length, sent.LeaseOwner).ShouldBe((OutboxState.Sent, "activity-9", 0, null));
    }

    [Theory]
    [InlineData(false, OutboxState.PerhapsSent)]
    [InlineData(true, OutboxState.Failed)]
    public async Task A_finished_message_is_not_sent_again_and_frees_its_conversation(bool refused, OutboxState state)
    {
        var first = await EnqueueAsync(Some.Message() with { Kind = OutboxKind.Notice });
        var second = await EnqueueAsync(Some.Message());
        await Outbox.ClaimDueAsync("me", Some.Now, Lease, 10, default);

        await SaveAsync(refused ? new MarkOutbox.Failed(Some.Tenant, first, "me", "why") : new MarkOutbox.PerhapsSent(Some.Tenant, first, "me", "why"));

        var finished = (await Outbox.GetAsync(Some.Tenant, first, default))!;
        (finished.State, finished.ErrorCode, finished.LeaseOwner).ShouldBe((state, "why", null));
        (await ClaimAsync(Some.Now.AddDays(1))).ShouldBe([second]);
    }

    [Fact]
    public async Task A_turn_gets_the_lease_of_what_it_sends_at_once()
    {
        var committed = await SaveAsync(
            new Enqueue(Some.Message("1") with { LeaseOwner = "turn-1", LeaseUntil = Some.Now + Lease }),
            new Enqueue(Some.Message("2") with { LeaseOwner = "turn-1", LeaseUntil = Some.Now + Lease }));

        committed.Enqueued.ShouldAllBe(message => message.IsLeased);
        (await ClaimAsync(Some.Now)).ShouldBeEmpty();
        (await Outbox.GetAsync(Some.Tenant, committed.Enqueued[0].Seq, default))!.Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task A_turn_gets_no_lease_while_another_message_of_the_conversation_waits()
    {
        var first = await EnqueueAsync(Some.Message("1") with { LeaseOwner = "turn-1", LeaseUntil = Some.Now + Lease });

        var next = await SaveAsync(new Enqueue(Some.Message("2") with { LeaseOwner = "turn-2", LeaseUntil = Some.Now + Lease }));
        var elsewhere = await SaveAsync(new Enqueue(Some.Message("3", "other-chat") with { LeaseOwner = "turn-3", LeaseUntil = Some.Now + Lease }));

        (next.Enqueued.Single().IsLeased, elsewhere.Enqueued.Single().IsLeased).ShouldBe((false, true));
        await SaveAsync(new MarkOutbox.Sent(Some.Tenant, first, null));
        (await ClaimAsync(Some.Now)).ShouldBe([next.Enqueued.Single().Seq]);
    }

    [Fact]
    public async Task A_message_to_somebody_without_a_conversation_names_the_member()
    {
        var first = await EnqueueAsync(Some.Message("1", conversationId: null) with { MemberId = "29:sato" });
        var second = await EnqueueAsync(Some.Message("2", conversationId: null) with { MemberId = "29:sato" });
        var other = await EnqueueAsync(Some.Message("3", conversationId: null) with { MemberId = "29:suzuki" });

        (await ClaimAsync(Some.Now)).ShouldBe([first, other]);
        (await Outbox.GetAsync(Some.Tenant, second, default))!.MemberId.ShouldBe("29:sato");
    }

    [Fact]
    public async Task A_message_to_nobody_is_refused() =>
        await Should.ThrowAsync<System.Data.Common.DbException>(() => EnqueueAsync(Some.Message(conversationId: null)));

    [Fact]
    public async Task Many_claimers_at_once_never_get_the_same_message_or_conversation()
    {
        await SaveAsync([.. Enumerable.Range(0, 200).Select(number => new Enqueue(Some.Message($"{number}", $"chat-{number % 50}")))]);

        var claims = await Task.WhenAll(Enumerable.Range(0, 16).Select(claimer =>
            Task.Run(() => Outbox.ClaimDueAsync($"claimer-{claimer}", Some.Now, Lease, 10, default).AsTask())));

        var claimed = claims.SelectMany(claim => claim).ToList();
        claimed.Select(message => message.ConversationId).Distinct().Count().ShouldBe(claimed.Count);
        claimed.Select(message => int.Parse(Encoding.UTF8.GetString(message.Body))).Order().ShouldBe(Enumerable.Range(0, 50));
    }

    [Fact]
    public async Task What_waits_is_counted_and_its_age_known()
    {
        (await Outbox.CountPendingAsync(default)).ShouldBe(0);
        (await Outbox.GetOldestDueAsync(default)).ShouldBeNull();
        var oldest = await EnqueueAsync(Some.Message() with { DueAt = Some.Now.AddMinutes(-5) });
        await EnqueueAsync(Some.Message() with { DueAt = Some.Now.AddMinutes(-4) });

        (await Outbox.CountPendingAsync(default)).ShouldBe(2);
        (await Outbox.GetOldestDueAsync(default)).ShouldBe(Some.Now.AddMinutes(-5));

        await SaveAsync(new MarkOutbox.Sent(Some.Tenant, oldest, null));
        (await Outbox.CountPendingAsync(default)).ShouldBe(1);
        (await Outbox.GetOldestDueAsync(default)).ShouldBe(Some.Now.AddMinutes(-4));
    }

    [Fact]
    public async Task A_purge_forgets_what_is_finished_and_old_and_no_number_comes_twice()
    {
        var waiting = await EnqueueAsync(Some.Message());
        var young = await EnqueueAsync(Some.Message() with { DueAt = Some.Now.AddDays(1) });
        var old = await EnqueueAsync(Some.Message());
        await SaveAsync(new MarkOutbox.Sent(Some.Tenant, young, null), new MarkOutbox.Sent(Some.Tenant, old, null));

        (await Outbox.PurgeAsync(Some.Now.AddHours(1), default)).ShouldBe(1);

        (await Outbox.GetAsync(Some.Tenant, waiting, default)).ShouldNotBeNull();
        (await Outbox.GetAsync(Some.Tenant, young, default)).ShouldNotBeNull();
        (await Outbox.GetAsync(Some.Tenant, old, default)).ShouldBeNull();
        (await EnqueueAsync(Some.Message())).ShouldBeGreaterThan(old);
    }

    private async Task<long> EnqueueAsync(OutboxMessage message) => (await SaveAsync(new Enqueue(message))).Enqueued.Single().Seq;

    private async Task<IEnumerable<long>> ClaimAsync(DateTimeOffset now, int limit = 10) =>
        (await Outbox.ClaimDueAsync($"claim-{++_claims}", now, Lease, limit, default)).Select(message => message.Seq);
}
