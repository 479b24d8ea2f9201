using OutboundKpi.Bot.Dialogs.Retrospectives;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Bot.Tests.Access;
using OutboundKpi.Bot.Tests.Conversations;

namespace OutboundKpi.Bot.Tests.Retrospectives;

/// <summary>What a supervisor does with a round, and that nobody else does it.</summary>
public sealed class RoundControlTests
{
    [Fact]
    public async Task A_round_can_be_started_at_once_and_then_the_schedule_starts_none()
    {
        await using var world = await RetroWorld.StartAsync(operators: 2);
        world.SetClock("12-01 14:00");

        (await world.Supervisor.SaysAsync("振り返り")).Buttons.ShouldBe(["振り返りを始める"]);
        (await world.Supervisor.SaysAsync("振り返り 開始")).Text.ShouldContain("2026年11月の振り返りを始めました。2人に聞き、12/4（金） 15:00に締め切ります。");
        (await world.Supervisor.SaysAsync("振り返り 開始")).Text.ShouldContain("もう開いています");
        await world.AtAsync(RetroWorld.Opening);

        (await world.RoundsAsync()).Count.ShouldBe(1);
        world.NoticesTo(world.Operators[0].Chat).ShouldBe(1);
        await world.AtAsync("12-04 15:00");
        (await world.Supervisor.SaysAsync("振り返り 開始 2026-11")).Text.ShouldContain("もう締め切りました");
        (await world.Supervisor.SaysAsync("振り返り 開始 2026-05")).Text.ShouldContain("先月か今月");
    }

    [Fact]
    public async Task The_status_tells_what_helps_to_decide_and_nothing_of_people()
    {
        await using var world = await RetroWorld.StartAsync(operators: 6);
        await world.AtAsync(RetroWorld.Opening);
        foreach (var person in world.Operators.Take(4))
            await RetroWorld.AnswerAsync(person);

        var before = await world.Supervisor.SaysAsync("振り返り 状況");
        before.Text.ShouldContain("6人");
        before.Text.ShouldContain("まだ届いていません");
        before.Buttons.ShouldBe(["1営業日のばす", "締め切る", "中止する"]);
        await RetroWorld.AnswerAsync(world.Operators[4]);
        (await world.Supervisor.SaysAsync("振り返り")).Text.ShouldContain("5人に届いています");
        before.Text.ShouldNotContain("オペレーター");
    }

    [Fact]
    public async Task The_end_can_be_put_off_but_not_into_the_next_round()
    {
        await using var world = await RetroWorld.StartAsync();
        await world.AtAsync(RetroWorld.Opening);
        var status = await world.Supervisor.SaysAsync("振り返り");

        (await world.Supervisor.PressesAsync(status, "1営業日のばす")).Text.ShouldContain("12/8（火） 15:00");
        (await world.Supervisor.PressesAsync(status, "1営業日のばす")).Text.ShouldContain("12/8（火） 15:00");
        (await world.Supervisor.SaysAsync("振り返り 延長 12/10")).Text.ShouldContain("12/10（木） 15:00");
        (await world.Supervisor.SaysAsync("振り返り 延長 12/9")).Text.ShouldContain("より後の日");
        (await world.Supervisor.SaysAsync("振り返り 延長 2027/1/20")).Text.ShouldContain("より前の日");
        await world.AtAsync(RetroWorld.Closing);
        (await world.RoundAsync()).State.ShouldBe(VoiceRoundState.Open);
        await world.AtAsync("12-10 15:00");
        (await world.RoundAsync()).State.ShouldBe(VoiceRoundState.Closed);
    }

    [Fact]
    public async Task Closing_early_is_asked_about_first()
    {
        await using var world = await RetroWorld.StartAsync();
        await world.AtAsync(RetroWorld.Opening);

        var sure = await world.Supervisor.SaysAsync("振り返り 締め切り");
        (await world.RoundAsync()).State.ShouldBe(VoiceRoundState.Open);
        (await world.Supervisor.PressesAsync(sure, "いま締め切る")).Text.ShouldContain("まとめています");
        (await RetroTexts.AnswerToAsync(world.Operators[0])).ShouldContain("いま開いている振り返りはありません");
        await world.AtAsync("12-02 10:31");

        (await world.RoundAsync()).EndedBy.ShouldBe(world.Supervisor.Id);
        (await world.Supervisor.SaysAsync("振り返り 結果 2026-11")).Text.ShouldContain("2026年11月の振り返りの結果");
    }

    [Fact]
    public async Task A_cancelled_round_takes_its_answers_with_it_and_the_month_can_begin_again()
    {
        await using var world = await RetroWorld.StartAsync(operators: 2);
        await world.AtAsync(RetroWorld.Opening);
        await RetroWorld.AnswerAsync(world.Operators[0], words: "消える言葉");

        var form = await world.Supervisor.SaysAsync("振り返り 中止");
        (await world.RoundAsync()).State.ShouldBe(VoiceRoundState.Open);
        var cancelled = await world.Supervisor.PressesAsync(form, "中止する", ("reason", "繁忙期のため"));
        var gone = await world.RoundAsync();
        (gone.State, gone.EndReason, gone.RoundKey).ShouldBe((VoiceRoundState.Cancelled, "繁忙期のため", null));
        (await world.VoicesAsync()).ShouldBeEmpty();
        (await world.Bot.Services.GetOwnAsync(gone.RoundId)).ShouldBe(0);
        await world.AtAsync("12-02 11:00");
        (await world.RoundsAsync()).Count.ShouldBe(1);

        (await world.Supervisor.PressesAsync(cancelled, "もう一度始める")).Text.ShouldContain("始めました");
        await world.AtAsync("12-02 11:01");
        await RetroWorld.AnswerAsync(world.Operators[1]);
        (await world.RoundsAsync()).Count.ShouldBe(2);
        (await world.Bot.AuditAsync()).Select(entry => entry.Action).ShouldBe([RetroVerbs.Cancel, RetroVerbs.Start]);
    }

    [Fact]
    public async Task Nobody_else_steers_a_round()
    {
        await using var world = await RetroWorld.StartAsync(operators: 1);
        await world.AtAsync(RetroWorld.Opening);
        var other = await world.MemberAsync(Role.Supervisor, "別の課のSV", team: "team-2");
        var abroad = await world.Bot.WithRoleAsync(world.Bot.Person(tenant: "tenant-2"), Role.Supervisor);
        var manager = await world.MemberAsync(Role.Manager, "マネージャー");
        string[] steering = [RetroVerbs.Start, RetroVerbs.Extend, RetroVerbs.Close, RetroVerbs.Cancel];
        foreach (var somebody in new[] { world.Operators[0], other, manager })
        {
            foreach (var verb in steering)
                await somebody.SendInvokeAsync(somebody.Forge(verb, ("team", "team-1"), ("sure", "true"), ("reason", "x"), ("month", "2026-11")));
        }

        foreach (var verb in steering)
            await abroad.SendInvokeAsync(abroad.Forge(verb, ("team", "team-1"), ("sure", "true"), ("reason", "x")));

        foreach (var words in new[] { "開始", "状況", "結果", "延長", "締め切り はい", "中止 いやなので" })
            (await world.Operators[0].SaysAsync($"振り返り {words}")).Text.ShouldContain("SV");

        (await world.RoundAsync()).State.ShouldBe(VoiceRoundState.Open);
        (await world.RoundAsync()).ClosesAt.ShouldBe(RetroWorld.Moment(RetroWorld.Closing));
        (await world.Bot.RefusedAsync(world.Operators[0])).Count.ShouldBe(10);
        (await world.Bot.RefusedAsync(other)).Count.ShouldBe(4);
        (await world.Bot.RefusedAsync(manager)).Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_manager_sees_a_result_but_steers_nothing()
    {
        await using var world = await RetroWorld.StartAsync(operators: 1);
        var manager = await world.MemberAsync(Role.Manager, "高橋 美咲");
        await world.AtAsync(RetroWorld.Opening);
        await world.AtAsync(RetroWorld.Closing);

        var result = SaidCard.FromInvoke(await manager.SendInvokeAsync(manager.Forge(RetroVerbs.Result, ("team", "team-1"))));
        result.Text.ShouldContain("振り返りの結果");
        result.Buttons.ShouldBeEmpty();
    }
}
