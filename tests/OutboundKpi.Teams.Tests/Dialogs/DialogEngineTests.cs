using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using OutboundKpi.Teams.Dialogs;

namespace OutboundKpi.Teams.Tests.Dialogs;

public sealed class DialogEngineTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));
    private readonly SaidTurn _turn = new();
    private readonly BookingDialog _booking = new();
    private readonly BookingDialog _other = new("other");
    private readonly DialogEngine<SaidTurn> _engine;
    private DialogStack _stack = DialogStack.Empty;

    public DialogEngineTests() => _engine = new DialogEngine<SaidTurn>([_booking, _other], _clock);

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, true)]
    [InlineData(true, true, true)]
    public async Task Every_step_is_answered_by_text_or_by_card(bool pressDay, bool pressHour, bool pressConfirm)
    {
        await BeginAsync(_booking);

        (await AnswerAsync("Monday", pressDay)).ShouldBe(DialogResultKind.Waits);
        (await AnswerAsync("10", pressHour)).ShouldBe(DialogResultKind.Waits);
        (await AnswerAsync("yes", pressConfirm)).ShouldBe(DialogResultKind.Finished);

        _turn.Said.ShouldBe(["booking.day?", "booking.hour? Monday", "booking.confirm? Monday 10", "booking: Monday at 10"]);
        _stack.IsEmpty.ShouldBeTrue();
        _stack.ToUtf8().ShouldBeNull();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_dialog_survives_being_saved_and_loaded_after_any_step(int reloadAfter)
    {
        await BeginAsync(_booking);
        string[] answers = ["Monday", "20", "10", "yes"];
        for (var i = 0; i < answers.Length; i++)
        {
            if (i == reloadAfter)
                Reload();

            await AnswerAsync(answers[i]);
        }

        _turn.Said[^1].ShouldBe("booking: Monday at 10");
        _turn.Said.Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_wrong_answer_asks_the_same_step_again_and_says_why()
    {
        await BeginAsync(_booking);
        await AnswerAsync("Monday");

        (await AnswerAsync("22")).ShouldBe(DialogResultKind.Waits);

        _turn.Said[^1].ShouldBe("booking.hour? Monday  closed");
        _stack.Top!.Step.ShouldBe(BookingDialog.Hour);
    }

    [Fact]
    public async Task What_is_no_answer_leaves_the_question_waiting()
    {
        await BeginAsync(_booking);
        var before = _stack.ToUtf8();

        (await AnswerAsync("what is the weather like")).ShouldBe(DialogResultKind.NotAnAnswer);
        (await AnswerAsync(new DialogAnswer.Pressed("elsewhere", JsonElement.Parse("{}")))).ShouldBe(DialogResultKind.NotAnAnswer);

        _stack.ToUtf8().ShouldBe(before);
        (await AnswerAsync("Tuesday")).ShouldBe(DialogResultKind.Waits);
    }

    [Fact]
    public async Task Cancelling_resumes_the_dialog_below_at_its_question()
    {
        await BeginAsync(_booking);
        await AnswerAsync("Monday");
        await BeginAsync(_other);
        Reload();

        (await CancelAsync()).ShouldBe(DialogResultKind.Finished);

        _turn.Said[^1].ShouldBe("booking.hour? Monday");
        await AnswerAsync("11");
        await AnswerAsync("yes");
        _turn.Said[^1].ShouldBe("booking: Monday at 11");
    }

    [Fact]
    public async Task Finishing_resumes_the_dialog_below_at_its_question()
    {
        await BeginAsync(_booking);
        await BeginAsync(_other);
        await AnswerAsync("Tuesday");
        await AnswerAsync("9");

        (await AnswerAsync("yes")).ShouldBe(DialogResultKind.Finished);

        _turn.Said[^2..].ShouldBe(["other: Tuesday at 9", "booking.day?"]);
        _stack.Frames.Single().Dialog.ShouldBe("booking");
    }

    [Fact]
    public async Task With_nothing_waiting_there_is_nothing_to_answer_or_to_cancel()
    {
        (await AnswerAsync("Monday")).ShouldBe(DialogResultKind.NothingWaits);
        (await CancelAsync()).ShouldBe(DialogResultKind.NothingWaits);

        _turn.Said.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_dialog_that_is_begun_again_takes_its_own_place_and_that_of_what_lay_on_it()
    {
        await BeginAsync(_booking);
        await AnswerAsync("Monday");
        await BeginAsync(_other);

        await BeginAsync(_booking);

        _stack.Frames.Single().ShouldSatisfyAllConditions(frame => frame.Dialog.ShouldBe("booking"), frame => frame.Step.ShouldBe(BookingDialog.Day));
    }

    [Fact]
    public async Task The_state_of_an_older_release_goes_on_where_it_can_be_read()
    {
        Stored("""[{"dialog":"booking","stateVersion":1,"step":"hour","askedAt":"2026-11-20T08:59:00+00:00","state":{"on":"Tuesday"}}]""");

        (await AnswerAsync("15")).ShouldBe(DialogResultKind.Waits);

        _turn.Said.ShouldBe(["booking.confirm? Tuesday 15"]);
        _stack.Top!.StateVersion.ShouldBe(2);
    }

    [Theory]
    [InlineData(0, "{}")]
    [InlineData(1, """{"on":7}""")]
    [InlineData(1, "{}")]
    [InlineData(1, "null")]
    [InlineData(2, "null")]
    [InlineData(2, "[]")]
    [InlineData(2, """{"day":{}}""")]
    [InlineData(3, """{"day":"Monday"}""")]
    public async Task A_state_that_cannot_be_read_starts_over(int version, string state)
    {
        Stored($$"""[{"dialog":"booking","stateVersion":{{version}},"step":"hour","askedAt":"2026-11-20T08:59:00+00:00","state":{{state}}}]""");

        (await AnswerAsync("15")).ShouldBe(DialogResultKind.StartedOver);

        _stack.IsEmpty.ShouldBeTrue();
        _turn.Said.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_dialog_that_no_longer_exists_starts_over_and_leaves_the_one_below()
    {
        Stored("""
            [{"dialog":"booking","stateVersion":2,"step":"day","askedAt":"2026-11-20T08:59:00+00:00","state":{}},
             {"dialog":"retired","stateVersion":9,"step":"x","askedAt":"2026-11-20T08:59:30+00:00","state":{}}]
            """);

        (await AnswerAsync("Monday")).ShouldBe(DialogResultKind.StartedOver);

        (await AnswerAsync("Monday")).ShouldBe(DialogResultKind.Waits);
    }

    [Fact]
    public async Task A_dialog_below_that_cannot_be_resumed_starts_over()
    {
        Stored("""
            [{"dialog":"retired","stateVersion":9,"step":"x","askedAt":"2026-11-20T08:59:00+00:00","state":{}},
             {"dialog":"booking","stateVersion":2,"step":"confirm","askedAt":"2026-11-20T08:59:30+00:00","state":{"day":"Monday","hour":9}}]
            """);

        (await AnswerAsync("yes")).ShouldBe(DialogResultKind.StartedOver);

        _turn.Said.ShouldBe(["booking: Monday at 9"]);
        _stack.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public async Task A_question_waits_for_its_lifetime_and_no_longer()
    {
        await BeginAsync(_booking);
        _clock.Advance(_booking.Lifetime);
        (await AnswerAsync("Monday")).ShouldBe(DialogResultKind.Waits);

        _clock.Advance(_booking.Lifetime + TimeSpan.FromSeconds(1));
        (await AnswerAsync("10")).ShouldBe(DialogResultKind.NothingWaits);

        _stack.IsEmpty.ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("5")]
    [InlineData("{}")]
    [InlineData("[null]")]
    [InlineData("[{}]")]
    [InlineData("""[{"dialog":"booking","stateVersion":2,"askedAt":"2026-11-20T08:59:00+00:00","state":{}}]""")]
    [InlineData("""[{"stateVersion":2,"step":"day","askedAt":"2026-11-20T08:59:00+00:00","state":{}}]""")]
    [InlineData("""[{"dialog":"booking","stateVersion":2,"step":"day","askedAt":"2026-11-20T08:59:00+00:00"}]""")]
    [InlineData("""[{"dialog":"booking","stateVersion":2,"step":"day","askedAt":"yesterday","state":{}}]""")]
    [InlineData("""[{"dialog":"booking","stateVersion":99999999999,"step":"day","askedAt":"2026-11-20T08:59:00+00:00","state":{}}]""")]
    public void A_stored_stack_that_cannot_be_read_is_empty(string stored)
    {
        DialogStack.TryRead(Encoding.UTF8.GetBytes(stored), out var stack).ShouldBeFalse();

        stack.IsEmpty.ShouldBeTrue();
        stack.ToUtf8().ShouldBeNull();
    }

    [Fact]
    public void Bytes_that_are_no_text_are_an_unreadable_stack() =>
        DialogStack.TryRead([0xFF, 0x00, 0xC3], out _).ShouldBeFalse();

    [Fact]
    public void Two_dialogs_of_one_name_are_refused() =>
        Should.Throw<ArgumentException>(() => new DialogEngine<SaidTurn>([_booking, new BookingDialog()], _clock)).Message.ShouldContain("booking");

    private async Task BeginAsync(BookingDialog dialog) =>
        _stack = await _engine.BeginAsync(_turn, _stack, dialog, BookingDialog.Day, new Booking(), CancellationToken.None);

    private Task<DialogResultKind> AnswerAsync(string word, bool pressed = false) => AnswerAsync(
        pressed ? new DialogAnswer.Pressed("pick", JsonElement.Parse($$"""{"value":"{{word}}"}""")) : new DialogAnswer.Typed(word));

    private async Task<DialogResultKind> AnswerAsync(DialogAnswer answer) =>
        Follow(await _engine.ContinueAsync(_turn, _stack, answer, CancellationToken.None));

    private async Task<DialogResultKind> CancelAsync() => Follow(await _engine.CancelAsync(_turn, _stack, CancellationToken.None));

    private DialogResultKind Follow(DialogResult result)
    {
        _stack = result.Stack;
        return result.Kind;
    }

    private void Reload()
    {
        DialogStack.TryRead(_stack.ToUtf8(), out var loaded).ShouldBeTrue();
        _stack = loaded;
    }

    private void Stored(string json)
    {
        DialogStack.TryRead(Encoding.UTF8.GetBytes(json), out var loaded).ShouldBeTrue();
        _stack = loaded;
    }
}
