using Microsoft.Extensions.DependencyInjection;
using OutboundKpi.Bot.Plans;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Bot.Tests.Support;

namespace OutboundKpi.Bot.Tests.Conversations;

/// <summary>A version is told to a team; its people read and ask; their supervisor sees how many, and answers.</summary>
public sealed class PlanSharingTests
{
    private const string Team = "team-1";

    [Fact]
    public async Task A_version_goes_to_each_member_and_to_the_channel_once()
    {
        await using var bot = await TestBot.StartAsync();
        var (hanako, ichiro) = await TeamAsync(bot);
        var (kenta, stranger) = (await bot.MemberAsync(Role.Supervisor, "田中 健太"), await bot.MemberAsync(Role.Operator, "渡辺 彩"));
        await hanako.SaysAsync("キャンセル");
        await kenta.SaysAsync("キャンセル");
        await ChannelAsync(bot, "19:channel@thread.tacv2;messageid=1", "19:channel@thread.tacv2;messageid=2");

        await ShareAsync(ichiro);

        var card = await bot.WaitForCardAsync(hanako, "KPIが変わります");
        foreach (var part in new[] { "12/1（火）から", "まだ早かったため", "鈴木 一郎さんより", "中心のKPI：アポ取得率（接続比） → 架電数", "機会をつくれたかを見ます", "callsの行動", "callsの影響", "callsの理由", "話せたかを見ます" })
            card.Text.ShouldContain(part);
        card.Buttons.ShouldBe(["送る", "わかった"], ignoreOrder: true);
        await bot.WaitForCardAsync(kenta, "KPIが変わります");
        var inChannel = await bot.Channel.WaitForAsync(request => request.Method == "POST" && request.ConversationId == "19:channel@thread.tacv2");
        new SaidCard(inChannel.Single().Json).Buttons.ShouldBeEmpty();
        var opened = await bot.Channel.WaitForAsync(request => request is { Method: "POST", ConversationId: null });
        opened.Single().Text.ShouldContain(stranger.ChannelId);
        StoredRows.Scalar(bot.DatabaseFile, "SELECT COUNT(*) FROM outbox WHERE kind = 'Notice'").ShouldBe(4);
    }

    [Fact]
    public async Task A_team_of_two_hundred_is_told_in_one_commit()
    {
        await using var bot = await TestBot.StartAsync();
        var (_, ichiro) = await TeamAsync(bot);
        await bot.Services.GetRequiredService<IStorage>().CommitAsync(
            [
                .. Enumerable.Range(0, 200).SelectMany(number => new Write[]
                {
                    new SavePerson(new() { TenantId = ichiro.Tenant, PersonId = $"member-{number}", Name = $"{number}", ChannelUserId = $"29:member-{number}" }),
                    new SaveMembership(new() { TenantId = ichiro.Tenant, PersonId = $"member-{number}", TeamId = Team, Role = Role.Operator }),
                }),
            ],
            TestContext.Current.CancellationToken);

        (await ShareAsync(ichiro)).Text.ShouldContain("201人の方にお知らせします。");

        StoredRows.Scalar(bot.DatabaseFile, "SELECT COUNT(*) FROM outbox WHERE kind = 'Notice'").ShouldBe(201);
        (await StatusAsync(ichiro)).Text.ShouldContain("読んだ方 0人／201人");
    }

    [Fact]
    public async Task The_supervisor_sees_how_many_have_read_and_not_who()
    {
        await using var bot = await TestBot.StartAsync();
        var (hanako, ichiro) = await TeamAsync(bot);
        await bot.MemberAsync(Role.Operator, "渡辺 彩");
        await hanako.SaysAsync("キャンセル");
        await ShareAsync(ichiro);
        var card = await bot.WaitForCardAsync(hanako, "KPIが変わります");

        var press = hanako.Press(card, "わかった");
        var read = SaidCard.FromInvoke(await hanako.SendInvokeAsync(press));
        await hanako.SendInvokeAsync(press);
        await hanako.PressesAsync(card, "わかった");

        read.Text.ShouldContain("ありがとうございます。読んだことを記録しました。");
        read.Buttons.ShouldNotContain("わかった");
        var status = await StatusAsync(ichiro);
        status.Text.ShouldContain("読んだ方 1人／2人");
        status.Text.ShouldNotContain("佐藤");
    }

    [Fact]
    public async Task A_question_with_a_name_is_answered_in_private_and_joins_the_why_card()
    {
        await using var bot = await TestBot.StartAsync();
        var (hanako, ichiro) = await TeamAsync(bot);
        await hanako.SaysAsync("キャンセル");
        await ShareAsync(ichiro);
        var card = await bot.WaitForCardAsync(hanako, "KPIが変わります");

        var asked = await hanako.PressesAsync(card, "送る", ("question", "**80件**はノルマですか"), ("kpi", "calls"), ("name", "1"));
        await hanako.PressesAsync(card, "送る", ("question", "**80件**はノルマですか"), ("kpi", "calls"), ("name", "1"));

        asked.Text.ShouldContain("質問をSVの方に届けました。");
        var question = await bot.WaitForCardAsync(ichiro, "質問：架電数");
        question.Text.ShouldContain("佐藤 花子さん・11/20（金）");
        question.Text.ShouldContain("**80件**はノルマですか");
        var answered = await ichiro.PressesAsync(question, "答える", ("answer", "いいえ、道しるべです"));
        answered.Text.ShouldContain("「なぜ」のカードにも載ります。");
        var answer = await bot.WaitForCardAsync(hanako, "鈴木 一郎さんから答えが届きました。");
        answer.Text.ShouldContain("いいえ、道しるべです");
        var why = await (await bot.MemberAsync(Role.Operator, "渡辺 彩")).SaysAsync("なぜ 架電数");
        why.Text.ShouldContain("**80件**はノルマですか");
        why.Text.ShouldContain("いいえ、道しるべです");
        why.Text.ShouldNotContain("花子");
        (await bot.QuestionsAsync()).Count.ShouldBe(1);
        (await StatusAsync(ichiro)).Text.ShouldContain("読んだ方 1人／1人", customMessage: "who asks has read");
    }

    [Fact]
    public async Task An_answer_can_be_for_the_asker_alone()
    {
        await using var bot = await TestBot.StartAsync();
        var (hanako, ichiro) = await TeamAsync(bot);
        await ichiro.SaysAsync("キャンセル");
        await hanako.PressesAsync(await hanako.SaysAsync("質問"), "送る", ("question", "私の場合は？"), ("name", "1"));

        await ichiro.PressesAsync(await bot.WaitForCardAsync(ichiro, "質問："), "答える", ("answer", "面談で話しましょう"), ("public", "0"));

        await bot.WaitForCardAsync(hanako, "面談で話しましょう");
        (await hanako.SaysAsync("なぜ アポ取得率")).Text.ShouldNotContain("面談で話しましょう");
    }

    [Fact]
    public async Task Of_two_supervisors_the_first_answers_and_the_other_keeps_the_words()
    {
        await using var bot = await TestBot.StartAsync();
        var (hanako, ichiro) = await TeamAsync(bot);
        var kenta = await bot.MemberAsync(Role.Supervisor, "田中 健太");
        foreach (var supervisor in new[] { ichiro, kenta })
            await supervisor.SaysAsync("キャンセル");

        await hanako.PressesAsync(await hanako.SaysAsync("質問"), "送る", ("question", "なぜ60件ですか"), ("name", "1"));
        var question = await bot.WaitForCardAsync(ichiro, "質問：");

        await kenta.PressesAsync(await bot.WaitForCardAsync(kenta, "質問："), "答える", ("answer", "逆算です"));
        var late = await ichiro.PressesAsync(question, "答える", ("answer", "月12件から考えました"));

        late.Text.ShouldContain("先に田中 健太さんが答えました。");
        late.Text.ShouldContain("逆算です");
        late.Text.ShouldContain("月12件から考えました");
        (await bot.QuestionsAsync()).Single().Answer!.Words.ShouldBe("逆算です");
    }

    [Theory]
    [InlineData("")]
    [InlineData("　 ")]
    public async Task An_empty_question_is_asked_for_again(string words)
    {
        await using var bot = await TestBot.StartAsync();
        var (hanako, _) = await TeamAsync(bot);

        var again = await hanako.PressesAsync(await hanako.SaysAsync("質問"), "送る", ("question", words), ("name", "1"));

        again.Text.ShouldContain("質問を書いてください。まだ送っていません。");
        (await bot.QuestionsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_question_without_a_name_reaches_the_supervisor_at_the_full_hour_and_its_answer_everybody()
    {
        await using var bot = await TestBot.StartAsync();
        var (hanako, ichiro) = await TeamAsync(bot);
        await ichiro.SaysAsync("キャンセル");
        var heard = ichiro.Heard.Count;

        var asked = await hanako.PressesAsync(await hanako.SaysAsync("質問"), "送る", ("question", "断られた方にもかけますか"), ("name", "0"));
        asked.Text.ShouldContain("名前を出さずに、次の0分にSVの方へ届けます。");
        ichiro.Heard.Count.ShouldBe(heard);
        var post = bot.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<QuestionPost>().Single();
        await post.SendWaitingAsync(TestContext.Current.CancellationToken);
        await post.SendWaitingAsync(TestContext.Current.CancellationToken);

        var question = await bot.WaitForCardAsync(ichiro, "断られた方にもかけますか");
        question.Text.ShouldContain("名前なし");
        question.Inputs.Keys.ShouldBe(["answer"], "an answer to nobody is for all");
        await ichiro.PressesAsync(question, "答える", ("answer", "いいえ、かけません"), ("public", "0"));
        (await hanako.SaysAsync("なぜ アポ取得率")).Text.ShouldContain("いいえ、かけません");
        StoredRows.Scalar(bot.DatabaseFile, "SELECT COUNT(*) FROM outbox WHERE kind = 'Notice'").ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_in_the_database_ties_a_question_without_a_name_to_a_person()
    {
        const string words = "この目標は本音では無理です";
        await using var bot = await TestBot.StartAsync();
        var (hanako, ichiro) = await TeamAsync(bot);
        var kenta = await bot.MemberAsync(Role.Operator, "田中 健太");
        foreach (var person in new[] { hanako, kenta })
            await person.SaysAsync("キャンセル");

        await ShareAsync(ichiro);
        var (asker, reader) = (await bot.WaitForCardAsync(hanako, "KPIが変わります"), await bot.WaitForCardAsync(kenta, "KPIが変わります"));
        await hanako.PressesAsync(asker, "送る", ("question", words), ("name", "0"));
        await kenta.PressesAsync(reader, "わかった");

        var rows = StoredRows.Dump(bot.DatabaseFile);
        var question = rows.Where(row => row.Values.Any(value => value.Contains(words, StringComparison.Ordinal))).ToList();
        question.Single().Table.ShouldBe("plan_question");
        question.Single().Values.ShouldNotContain(value => value.Contains(hanako.Id, StringComparison.Ordinal) || value.Contains("花子", StringComparison.Ordinal) || value.Contains("2026", StringComparison.Ordinal));
        var id = (await bot.QuestionsAsync()).Single().QuestionId;
        rows.Count(row => row.Values.Any(value => value.Contains(id, StringComparison.Ordinal))).ShouldBe(1, "the id stands nowhere else");

        // Who asked and who only read have left the same.
        Trace(hanako).ShouldBe(Trace(kenta));

        List<string> Trace(TestPerson person) =>
        [
            .. rows
                .Where(row => row.Table is not ("person" or "membership" or "conversation"))
                .Where(row => row.Values.Any(value => value.Contains(person.Id, StringComparison.Ordinal)))
                .Select(row => $"{row.Table}: {string.Join(" | ", row.Values.Select((value, i) => row.IsOrder(i) ? "#" : value.Replace(person.Id, "PERSON", StringComparison.Ordinal)))}")
                .Order(StringComparer.Ordinal),
        ];
    }

    [Theory]
    [InlineData("plan.question")]
    [InlineData("plan.answer")]
    public async Task Only_who_leads_the_team_answers(string verb)
    {
        await using var bot = await TestBot.StartAsync();
        var (hanako, _) = await TeamAsync(bot);
        var other = await bot.MemberAsync(Role.Supervisor, "渡辺 彩", team: "team-2");
        await hanako.PressesAsync(await hanako.SaysAsync("質問"), "送る", ("question", "なぜ60件ですか"), ("name", "1"));
        var id = (await bot.QuestionsAsync()).Single().QuestionId;

        foreach (var person in new[] { hanako, other })
        {
            var answer = await person.SendInvokeAsync(person.Forge(verb, ("team", Team), ("question", id), ("answer", "偽の答え")));
            answer.GetRawText().ShouldNotContain("なぜ60件ですか");
            await bot.WaitForCardAsync(person, "チームのSVの方が使えます。");
        }

        await other.SendInvokeAsync(other.Forge(verb, ("team", "team-2"), ("question", id), ("answer", "偽の答え")));
        await bot.WaitForCardAsync(other, "その質問は見つかりませんでした。");
        (await bot.QuestionsAsync()).Single().Answer.ShouldBeNull();
    }

    [Fact]
    public async Task Without_a_plan_there_is_nothing_to_ask_about_and_sharing_is_the_supervisors()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator);
        var ichiro = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");

        (await hanako.SaysAsync("質問")).Text.ShouldContain("KPI計画がまだありません");
        (await hanako.SaysAsync("共有")).Text.ShouldContain("チームのSVの方が使えます。");
        (await ichiro.SaysAsync("共有")).Text.ShouldContain("KPI計画はまだありません。");
    }

    private static async Task<(TestPerson Operator, TestPerson Supervisor)> TeamAsync(TestBot bot)
    {
        var hanako = await bot.MemberAsync(Role.Operator);
        var ichiro = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");
        await bot.DecideAsync(ichiro, 1, TeamPlan.Calls, new(2026, 10, 1));
        await bot.DecideAsync(ichiro, 2, TeamPlan.Talks, new(2026, 11, 2));
        return (hanako, ichiro);
    }

    /// <summary>The supervisor brings the first version back, which tells the team of a third.</summary>
    private static async Task<SaidCard> ShareAsync(TestPerson supervisor)
    {
        var detail = SaidCard.FromInvoke(await supervisor.SendInvokeAsync(supervisor.Forge("plan.version", ("team", Team), ("version", 1))));
        return await supervisor.PressesAsync(detail, "戻してチームに伝える", ("reason", "まだ早かったため"), ("date", "2026-12-01"));
    }

    private static Task<SaidCard> StatusAsync(TestPerson supervisor) => supervisor.SaysAsync("共有");

    private static async Task ChannelAsync(TestBot bot, params string[] conversations) => await bot.Services.GetRequiredService<IStorage>().CommitAsync(
        [
            .. conversations.Select(conversation => new SaveConversation(new()
            {
                TenantId = "tenant-1",
                ServiceUrl = bot.Channel.ServiceUrl,
                ConversationId = conversation,
                Kind = ConversationKind.Channel,
                TeamId = Team,
                BotId = "28:bot",
                BotName = "架電KPI",
                ChannelId = "msteams",
                UpdatedAt = bot.Clock.GetUtcNow(),
            })),
        ],
        TestContext.Current.CancellationToken);
}
