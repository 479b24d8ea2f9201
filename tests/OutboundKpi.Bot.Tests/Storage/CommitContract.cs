using System.Data.Common;
using System.Text;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Tests.Storage;

/// <summary>All of a turn or nothing of it, and what was acknowledged stays.</summary>
public abstract class CommitContract<TEngine> : StorageContract<TEngine>
    where TEngine : EngineUnderTest, new()
{
    private static readonly Write FailingWrite = new AppendReport(Some.Entry() with { PersonId = "nobody-we-know" });

    [Fact]
    public async Task A_commit_gives_the_numbers_of_its_reports_and_messages_in_their_order()
    {
        var committed = await SaveAsync(
            new Enqueue(Some.Message("first")), new AppendReport(Some.Entry(1)), new AppendReport(Some.Entry(2)), new Enqueue(Some.Message("second")));

        var first = await Reports.GetEntryAsync(Some.Tenant, committed.ReportSeqs[0], default);
        var second = await Reports.GetEntryAsync(Some.Tenant, committed.ReportSeqs[1], default);
        (first!.Counts.Calls, second!.Counts.Calls).ShouldBe((1, 2));
        var messages = new List<string>();
        foreach (var enqueued in committed.Enqueued)
            messages.Add(Encoding.UTF8.GetString((await Outbox.GetAsync(Some.Tenant, enqueued.Seq, default))!.Body));
        messages.ShouldBe(["first", "second"]);
    }

    [Fact]
    public async Task Nothing_decided_commits_nothing() => (await SaveAsync()).ReportSeqs.ShouldBeEmpty();

    [Fact]
    public async Task A_failing_write_leaves_nothing_of_its_turn()
    {
        await Should.ThrowAsync<DbException>(async () => await Database.CommitAsync([.. Some.ReportTurn(0), FailingWrite], default));

        await ShouldHaveNothingOfTurnAsync(0);
    }

    [Fact]
    public async Task A_dialog_changed_by_another_turn_refuses_the_whole_turn()
    {
        await SaveAsync(new SaveDialog(Some.DialogKey("chat-0"), 0, Some.Bytes("theirs")));

        await ShouldConflictAsync(ConflictKind.DialogChanged, Some.ReportTurn(0));

        (await LoadAsync("activity-0", "chat-0")).Dialog.Json.ShouldBe(Some.Bytes("theirs"));
        (await LoadAsync("activity-0", "chat-0")).Seen.ShouldBeNull();
        (await CallsOfTodayAsync()).ShouldBeEmpty();
        (await Outbox.CountPendingAsync(default)).ShouldBe(0);
    }

    [Fact]
    public async Task An_activity_seen_before_refuses_the_whole_turn_and_keeps_the_first_answer()
    {
        await SaveAsync(new RememberActivity(Some.ActivityKey("activity-0"), Some.Now, Some.Bytes("answer")));

        Write[] turn = [new AppendReport(Some.Entry()), new RememberActivity(Some.ActivityKey("activity-0"), Some.Now.AddSeconds(15), Some.Bytes("other"))];
        await ShouldConflictAsync(ConflictKind.ActivitySeen, turn);

        (await CallsOfTodayAsync()).ShouldBeEmpty();
        var seen = (await LoadAsync("activity-0")).Seen!;
        seen.ReceivedAt.ShouldBe(Some.Now);
        seen.Answer.ShouldBe(Some.Bytes("answer"));
    }

    [Fact]
    public async Task A_nonce_used_before_refuses_the_whole_turn_and_keeps_the_first_answer()
    {
        await SaveAsync(new UseNonce(Some.NonceKey(), Some.Now, Some.Bytes("answer")));

        await ShouldConflictAsync(ConflictKind.NonceUsed, new AppendReport(Some.Entry()), new UseNonce(Some.NonceKey(), Some.Now, null));

        (await CallsOfTodayAsync()).ShouldBeEmpty();
        (await Nonces.FindAsync(Some.NonceKey(), default))!.Answer.ShouldBe(Some.Bytes("answer"));
    }

    [Fact]
    public async Task The_same_nonce_of_another_person_is_another_nonce()
    {
        await SaveAsync(new UseNonce(Some.NonceKey(), Some.Now, null));

        await SaveAsync(new UseNonce(Some.NonceKey() with { PersonId = "person-suzuki" }, Some.Now, null));
    }

    [Fact]
    public async Task A_turn_that_loaded_an_ended_dialog_cannot_overwrite_the_next_one()
    {
        await SaveAsync(new SaveDialog(Some.DialogKey(), 0, Some.Bytes("first dialog")));
        var loaded = (await LoadAsync()).Dialog;
        await SaveAsync(new SaveDialog(Some.DialogKey(), loaded.Version, null));
        var ended = (await LoadAsync()).Dialog;
        await SaveAsync(new SaveDialog(Some.DialogKey(), ended.Version, Some.Bytes("second dialog")));

        await ShouldConflictAsync(ConflictKind.DialogChanged, new SaveDialog(Some.DialogKey(), loaded.Version, Some.Bytes("late")));
        await ShouldConflictAsync(ConflictKind.DialogChanged, new SaveDialog(Some.DialogKey(), 0, Some.Bytes("late")));

        ended.Json.ShouldBeNull();
        (await LoadAsync()).Dialog.Json.ShouldBe(Some.Bytes("second dialog"));
    }

    [Fact]
    public async Task Of_two_turns_that_loaded_the_same_dialog_one_wins()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(number =>
            Database.CommitAsync([new SaveDialog(Some.DialogKey(), 0, Some.Bytes($"{number}"))], default).AsTask()));

        results.Count(result => result is CommitResult.Committed).ShouldBe(1);
        results.Count(result => result == new CommitResult.Conflict(ConflictKind.DialogChanged)).ShouldBe(15);
        (await LoadAsync()).Dialog.Version.ShouldBe(1);
    }

    [Fact]
    public async Task Turns_that_fail_or_conflict_leave_the_turns_beside_them_alone()
    {
        await SaveAsync([.. Enumerable.Range(0, 20).Select(number => new RememberActivity(Some.ActivityKey($"activity-{number * 3}", $"chat-{number * 3}"), Some.Now, null))]);

        var turns = Enumerable.Range(0, 60).Select(number => Database.CommitAsync(
            number % 3 == 1 ? [.. Some.ReportTurn(number), FailingWrite] : Some.ReportTurn(number), default).AsTask()).ToArray();
        for (var number = 0; number < 60; number++)
        {
            if (number % 3 == 0)
                (await turns[number]).ShouldBe(new CommitResult.Conflict(ConflictKind.ActivitySeen));
            else if (number % 3 == 1)
                await Should.ThrowAsync<DbException>(turns[number]);
            else
                (await turns[number]).ShouldBeOfType<CommitResult.Committed>();
        }

        var reported = await Reports.GetPeriodAsync(Some.Tenant, Some.Operator, Some.Today.AddDays(-100), Some.Today);
        reported.Select(entry => entry.Counts.Calls!.Value).Order().ShouldBe(Enumerable.Range(0, 60).Where(number => number % 3 == 2));
        (await Outbox.CountPendingAsync(default)).ShouldBe(20);
    }

    [Fact]
    public async Task Concurrent_turns_are_all_there_after_a_restart()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 64).Select(number => Task.Run(() => SaveAsync(Some.ReportTurn(number)))));
        await RestartAsync();

        var reported = await Reports.GetPeriodAsync(Some.Tenant, Some.Operator, Some.Today.AddDays(-100), Some.Today);
        reported.Select(entry => entry.Counts.Calls!.Value).Order().ShouldBe(Enumerable.Range(0, 64));
        reported.Select(entry => entry.Seq).Order().ShouldBe(results.Select(result => result.ReportSeqs.Single()).Order());
        (await Outbox.CountPendingAsync(default)).ShouldBe(64);
        for (var number = 0; number < 64; number++)
        {
            var turn = await LoadAsync($"activity-{number}", $"chat-{number}");
            (turn.Seen is not null, turn.Dialog.Version).ShouldBe((true, 1));
        }
    }

    [Fact]
    public async Task A_waiter_that_gives_up_leaves_the_whole_turn_or_nothing()
    {
        var tokens = Enumerable.Range(0, 32).Select(_ => new CancellationTokenSource()).ToArray();
        var turns = tokens.Select((token, number) => Database.CommitAsync(Some.ReportTurn(number), token.Token).AsTask()).ToArray();
        foreach (var token in tokens)
            await token.CancelAsync();

        for (var number = 0; number < turns.Length; number++)
        {
            if (await IsCanceledAsync(turns[number]))
                await ShouldHaveNothingOfTurnAsync(number);
            else
                (await turns[number]).ShouldBeOfType<CommitResult.Committed>();
        }

        var days = await Reports.GetPeriodAsync(Some.Tenant, Some.Operator, Some.Today.AddDays(-100), Some.Today);
        (await Outbox.CountPendingAsync(default)).ShouldBe(days.Count);
        days.Count.ShouldBe(turns.Count(turn => turn.IsCompletedSuccessfully));
    }

    [Fact]
    public async Task A_turn_taken_back_before_it_began_writes_nothing()
    {
        await Should.ThrowAsync<OperationCanceledException>(async () => await Database.CommitAsync(Some.ReportTurn(0), new CancellationToken(canceled: true)));

        await ShouldHaveNothingOfTurnAsync(0);
    }

    [Fact]
    public async Task Closing_finishes_what_was_handed_in()
    {
        var turns = Enumerable.Range(0, 32).Select(number => Database.CommitAsync(Some.ReportTurn(number), default).AsTask()).ToArray();
        await RestartAsync();

        (await Task.WhenAll(turns)).ShouldAllBe(result => result is CommitResult.Committed);
        (await Outbox.CountPendingAsync(default)).ShouldBe(32);
    }

    [Fact]
    public async Task A_closed_database_refuses_to_work()
    {
        await Engine.CloseAsync(Database);

        await Should.ThrowAsync<ObjectDisposedException>(async () => await Database.CommitAsync(Some.ReportTurn(0), default));
        await Should.ThrowAsync<ObjectDisposedException>(async () => await Outbox.CountPendingAsync(default));
        await Should.ThrowAsync<ObjectDisposedException>(async () => await Database.InitializeAsync(default));
    }

    [Fact]
    public async Task A_database_that_was_not_initialized_says_so()
    {
        var other = Engine.NewInstance();

        await Should.ThrowAsync<InvalidOperationException>(async () => await other.CommitAsync(Some.ReportTurn(0), default));
    }

    private async Task ShouldHaveNothingOfTurnAsync(int number)
    {
        var turn = await LoadAsync($"activity-{number}", $"chat-{number}");
        (turn.Seen, turn.Dialog).ShouldBe((null, new DialogState(0, null)));
        (await Reports.GetDayAsync(Some.Tenant, Some.Operator, Some.Today.AddDays(-number))).ShouldBeEmpty();
    }

    private static async Task<bool> IsCanceledAsync(Task<CommitResult> turn)
    {
        await turn.ContinueWith(_ => { }, TaskScheduler.Default);
        return turn.IsCanceled;
    }
}
