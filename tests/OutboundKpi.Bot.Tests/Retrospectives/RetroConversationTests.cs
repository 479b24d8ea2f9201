using OutboundKpi.Bot.Dialogs.Retrospectives;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Bot.Tests.Access;
using OutboundKpi.Bot.Tests.Conversations;
using OutboundKpi.Domain.Retrospectives.Questions;

namespace OutboundKpi.Bot.Tests.Retrospectives;

/// <summary>How an operator answers a round: two short forms or by typing, with pauses, changes and gaps, until the close.</summary>
public sealed class RetroConversationTests
{
    [Fact]
    public async Task A_round_is_answered_by_two_forms()
    {
        await using var world = await RetroWorld.StartAsync();
        var hanako = world.Operators[0];
        await world.ReportAsync(hanako, 12, calls: 80, connects: 24, appointments: 3);
        await hanako.SaysAsync("メモ 受付で先に用件を伝えると話が早い");
        await world.AtAsync(RetroWorld.Opening);

        var own = await hanako.PressesAsync((await world.SentAsync(hanako.Chat, 2))[1], "答える");
        own.Text.ShouldContain("受付で先に用件を伝えると話が早い");
        ChoicesOf(own, "best").ShouldBe(["11/12（木）　接続 24・アポ 3", "メモ1（12/1（火））"]);
        ChoicesOf(own, "leads0").Count.ShouldBe(4);

        var voice = await hanako.PressesAsync(own, "次へ（後半）", ("best", "day:2026-11-12"), ("explain0", "Roughly"), ("leads0", "people-to-meet"));
        voice.Inputs.Keys.ShouldBe(["fit0", "causes0", "tone", "nextWords", "nextShare"], ignoreOrder: true);
        var thanks = await hanako.PressesAsync(voice, "送る", ("fit0", "Partly"), ("causes0", "List,Target"), ("tone", "Quota"), ("nextWords", "リストを新しく"));
        thanks.Text.ShouldContain("12/7（月） 15:00まで直せます");

        (await world.OwnAsync(hanako)).Best.ShouldBe(new BestMoment(BestKind.Day, new(2026, 11, 12), null));
        (await world.OwnAsync(hanako)).Understanding.ShouldBe([new("appointment-rate", Explaining.Roughly, "people-to-meet")]);
        var said = (await world.VoicesAsync()).Single();
        said.Fits["appointment-rate"].Fit.ShouldBe(Fit.Partly);
        said.Fits["appointment-rate"].Causes.ShouldBe([FitCause.List, FitCause.Target]);
        (said.Tone, said.Text, said.SharesText).ShouldBe((Tone.Quota, "リストを新しく", false));
    }

    [Fact]
    public async Task Answers_can_be_changed_until_the_close_and_what_is_left_out_stays()
    {
        await using var world = await RetroWorld.StartAsync();
        var hanako = world.Operators[0];
        await world.AtAsync(RetroWorld.Opening);
        var thanks = await RetroWorld.AnswerAsync(hanako, "DoesNotFit", "Script", "Quota", "トークを短く");

        var own = await hanako.PressesAsync(thanks, "前半を直す");
        own.Inputs["explain0"].ShouldBe("Yes");
        var voice = await hanako.PressesAsync(thanks, "後半を直す");
        voice.Inputs.Where(input => input.Key != "nextShare").ShouldAllBe(input => input.Value.Length == 0);
        voice.Json.GetRawText().ShouldNotContain("トークを短く");
        await hanako.PressesAsync(voice, "送る", ("fit0", "Fits"));

        var said = (await world.VoicesAsync()).Single();
        (said.Tone, said.Text).ShouldBe((Tone.Quota, "トークを短く"));
        said.Fits["appointment-rate"].Fit.ShouldBe(Fit.Fits);
        said.Fits["appointment-rate"].Causes.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_went_best_can_be_said_anew()
    {
        await using var world = await RetroWorld.StartAsync();
        var hanako = world.Operators[0];
        await world.ReportAsync(hanako, 12, calls: 80, connects: 24, appointments: 3);
        await world.AtAsync(RetroWorld.Opening);

        await hanako.PressesAsync(await hanako.SaysAsync("振り返り"), "次へ（後半）", ("bestWords", "出だし"), ("bestShare", "true"));
        var again = await hanako.SaysAsync("振り返り");
        (again.Inputs["bestWords"], again.Inputs["bestShare"]).ShouldBe(("出だし", "true"));
        await hanako.PressesAsync(again, "次へ（後半）", ("best", "day:2026-11-12"));

        (await world.OwnAsync(hanako)).ShouldSatisfyAllConditions(
            own => own.Best.ShouldBe(new BestMoment(BestKind.Day, new(2026, 11, 12), null)), own => own.SharesBest.ShouldBeFalse());
    }

    [Fact]
    public async Task Everything_can_be_skipped_and_then_nothing_is_kept()
    {
        await using var world = await RetroWorld.StartAsync();
        await world.AtAsync(RetroWorld.Opening);
        var voice = await world.Operators[0].PressesAsync(await world.Operators[0].SaysAsync("振り返り"), "次へ（後半）");
        (await world.Operators[0].PressesAsync(voice, "送る")).Text.ShouldContain("ありがとうございます");

        (await world.VoicesAsync()).ShouldBeEmpty();
        await world.AtAsync(RetroWorld.Closing);
        (await world.ResultAsync()).Answered.ShouldBe(0);
    }

    [Fact]
    public async Task A_round_is_answered_by_typing_with_a_pause_a_report_and_a_restart_between()
    {
        await using var world = await RetroWorld.StartAsync();
        var hanako = world.Operators[0];
        await world.AtAsync(RetroWorld.Opening);

        (await hanako.SaysAsync("振り返り 文字")).Text.ShouldContain("手ごたえ");
        (await hanako.SaysAsync("共有 出だしを変えた")).Text.ShouldContain("自分の言葉で説明");
        (await hanako.SaysAsync("いいえ")).Text.ShouldContain("読み取れませんでした");
        (await hanako.SaysAsync("架電80 接続24 アポ3")).Text.ShouldContain("80");
        await world.Bot.RestartAsync();
        var leads = await hanako.SaysAsync("１");
        leads.Text.ShouldContain("いちばんつながる");
        var right = leads.Text.Split('\n').Single(line => line.EndsWith("会ってくださる相手が増える", StringComparison.Ordinal));
        (await hanako.SaysAsync(right[..1])).Text.ShouldContain("合っていますか");
        (await hanako.SaysAsync("一部合わない")).Text.ShouldContain("合わないところ");
        (await hanako.SaysAsync("1、3")).Text.ShouldContain("ノルマ");
        (await hanako.SaysAsync("スキップ")).Text.ShouldContain("これから1つだけ");
        (await hanako.SaysAsync("朝の会議を短くしたい")).Text.ShouldContain("ありがとうございます");

        (await world.OwnAsync(hanako)).Best.ShouldBe(new BestMoment(BestKind.Other, null, "出だしを変えた"));
        (await world.OwnAsync(hanako)).SharesBest.ShouldBeTrue();
        (await world.OwnAsync(hanako)).Of("appointment-rate").IsUnderstood.ShouldBe(true);
        var said = (await world.VoicesAsync()).Single();
        said.Fits["appointment-rate"].Fit.ShouldBe(Fit.Partly);
        said.Fits["appointment-rate"].Causes.ShouldBe([FitCause.List, FitCause.TimeOrStaff]);
        (said.Tone, said.Text, said.SharesText).ShouldBe((null, "朝の会議を短くしたい", false));
    }

    [Fact]
    public async Task Typing_goes_on_where_the_forms_stopped()
    {
        await using var world = await RetroWorld.StartAsync();
        await world.AtAsync(RetroWorld.Opening);
        var hanako = world.Operators[0];
        await hanako.PressesAsync(await hanako.SaysAsync("振り返り"), "次へ（後半）", ("bestWords", "声を録音した"), ("explain0", "No"));

        (await hanako.SaysAsync("retro text")).Text.ShouldContain("いちばんつながるのはどれ");
        (await hanako.SaysAsync("skip")).Text.ShouldContain("合っていますか");
    }

    [Fact]
    public async Task Last_month_s_action_comes_first_when_there_is_one()
    {
        await using var world = await RetroWorld.StartAsync();
        await world.AtAsync(RetroWorld.Opening);
        var open = await world.RoundAsync();
        var subject = RoundSubject.FromJson(open.Subject) with { LastAction = "朝いちばんに10件かける" };
        await world.SaveAsync(new CancelVoiceRound("tenant-1", open.RoundId, "x", "test", world.Bot.Clock.GetUtcNow()));
        await world.SaveAsync(
            new OpenVoiceRound(open with { RoundId = "with-action", Subject = subject.ToJson() }), new AskVoice("tenant-1", "with-action", world.Operators[0].Id, "team-1"));

        var own = await world.Operators[0].SaysAsync("振り返り");
        own.Json.GetRawText().ShouldContain("朝いちばんに10件かける");
        await world.Operators[0].PressesAsync(own, "次へ（後半）", ("last", "Partly"));
        await world.AtAsync(RetroWorld.Closing);

        var result = await world.ResultAsync();
        (result.LastAction, result.LastActionAnswers).ShouldBe(("朝いちばんに10件かける", null));
    }

    [Fact]
    public async Task A_late_answer_is_refused_politely_and_not_kept()
    {
        await using var world = await RetroWorld.StartAsync();
        var hanako = world.Operators[0];
        await world.AtAsync(RetroWorld.Opening);
        var own = await hanako.SaysAsync("振り返り");
        var voice = await hanako.PressesAsync(own, "次へ（後半）", ("explain0", "Yes"));
        await hanako.SaysAsync("振り返り 文字");

        world.SetClock(RetroWorld.Closing);
        (await hanako.PressesAsync(voice, "送る", ("fit0", "Fits"))).Text.ShouldContain("締め切りました");
        (await hanako.SaysAsync("1")).Text.ShouldContain("締め切りました");
        (await hanako.SaysAsync("振り返り")).Text.ShouldContain("いま開いている振り返りはありません");
        await world.AtAsync(RetroWorld.Closing);
        (await hanako.PressesAsync(own, "次へ（後半）", ("explain0", "No"))).Text.ShouldContain("後半");
        (await world.ResultAsync()).Kpis[0].Voice.Answered.ShouldBe(1);
        (await world.OwnAsync(hanako)).Of("appointment-rate").CanExplain.ShouldBe(Explaining.Yes);
    }

    [Fact]
    public async Task Whom_the_round_did_not_ask_learns_nothing_of_it()
    {
        await using var world = await RetroWorld.StartAsync();
        await world.AtAsync(RetroWorld.Opening);
        var round = (await world.RoundAsync()).RoundId;
        var colleague = await world.MemberAsync(Role.Operator, "別の課の人", team: "team-2");
        var stranger = await world.Bot.WithRoleAsync(world.Bot.Person(tenant: "tenant-2"), Role.Operator);
        foreach (var somebody in new[] { colleague, stranger, world.Supervisor })
        {
            foreach (var (verb, part) in new[] { (RetroVerbs.Open, "1"), (RetroVerbs.Answer, "1"), (RetroVerbs.Answer, "2"), (RetroVerbs.Type, "") })
            {
                var real = await somebody.SendInvokeAsync(somebody.Forge(verb, ("round", round), ("part", part), ("fit0", "DoesNotFit"), ("explain0", "No")));
                var invented = await somebody.SendInvokeAsync(somebody.Forge(verb, ("round", "no-such-round"), ("part", part)));
                real.GetRawText().ShouldBe(invented.GetRawText());
            }

            (await world.Bot.RefusedAsync(somebody)).Count.ShouldBe(8);
        }

        (await world.VoicesAsync()).ShouldBeEmpty();
        (await world.Bot.Services.GetOwnAsync(round)).ShouldBe(0);
    }

    [Fact]
    public async Task Choices_that_nobody_was_given_are_not_kept()
    {
        await using var world = await RetroWorld.StartAsync();
        await world.AtAsync(RetroWorld.Opening);
        var own = await world.Operators[0].SaysAsync("振り返り");
        var voice = await world.Operators[0].PressesAsync(own, "次へ（後半）", ("best", "memo:of-somebody-else"), ("explain0", "7"), ("leads0", "<script>"));
        await world.Operators[0].PressesAsync(voice, "送る", ("fit0", "1"), ("causes0", "Boss,List"), ("tone", ""), ("nextWords", new string('あ', 500)));

        (await world.OwnAsync(world.Operators[0])).IsEmpty.ShouldBeTrue();
        var said = (await world.VoicesAsync()).Single();
        (said.Fits["appointment-rate"].Fit, said.Text!.Length).ShouldBe((null, RetroQuestion.LongestText));
        said.Fits["appointment-rate"].Causes.ShouldBe([FitCause.List]);
    }

    private static IReadOnlyList<string> ChoicesOf(SaidCard card, string id) =>
    [
        .. SaidCard.All(card.Json)
            .Single(element => element.TryGetProperty("id", out var name) && name.ValueEquals(id))
            .GetProperty("choices").EnumerateArray().Select(choice => choice.GetProperty("title").GetString()!),
    ];
}
