using System.Text.Json.Nodes;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Tests.Conversations;

/// <summary>Everything beside reporting: welcome, help, today, KPIs, languages, repetition, order.</summary>
public sealed class ChatTests
{
    [Fact]
    public async Task A_new_installation_is_welcomed_once_however_it_is_told()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = bot.Person();
        var installed = hanako.Activity("installationUpdate");
        installed["action"] = "add";
        var added = hanako.Activity("conversationUpdate");
        added["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:bot" }, new JsonObject { ["id"] = hanako.ChannelId });

        await Task.WhenAll(hanako.SendAsync(installed), hanako.SendAsync(added));
        await bot.Channel.WaitForAsync(1);
        await hanako.SaysAsync("ヘルプ");

        hanako.Heard.Count.ShouldBe(2);
        new SaidCard(hanako.Heard[0]).Text.ShouldStartWith("はじめまして");
    }

    [Fact]
    public async Task Help_lists_every_command()
    {
        await using var bot = await TestBot.StartAsync();

        var help = await bot.Person().SaysAsync("？");

        foreach (var word in new[] { "報告 / report", "修正 / correct", "今日 / today", "KPI", "なぜ / why", "言語 / language", "ヘルプ / help", "キャンセル / cancel" })
            help.Text.ShouldContain(word);
    }

    [Fact]
    public async Task Today_shows_ones_own_day()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator);
        (await hanako.SaysAsync("今日")).Text.ShouldContain("今日の報告はまだありません");
        await hanako.SaysAsync("架電80 接続24 アポ3");

        var today = await hanako.SaysAsync("ｔｏｄａｙ");

        today.Text.ShouldContain("架電 80・接続 24・アポ 3");
        today.Text.ShouldNotContain("%");
    }

    [Fact]
    public async Task Today_shows_supervisors_and_managers_totals_and_nobodys_own_numbers()
    {
        await using var bot = await TestBot.StartAsync();
        var supervisor = await bot.MemberAsync(Role.Supervisor, "鈴木 一郎");
        var manager = await bot.MemberAsync(Role.Manager, "高橋 美咲");
        await (await bot.MemberAsync(Role.Operator, "佐藤 花子")).SaysAsync("架電80 接続24 アポ3");
        await (await bot.MemberAsync(Role.Operator, "田中 健太")).SaysAsync("架電50 接続10 アポ1");
        (await supervisor.SaysAsync("今日")).Text.ShouldContain("架電 130・接続 34・アポ 4");
        (await manager.SaysAsync("今日")).Text.ShouldContain("報告 2人／2人（合計は3人から表示します）");
        await (await bot.MemberAsync(Role.Operator, "渡辺 彩")).SaysAsync("架電20 接続5 アポ0");

        foreach (var reader in new[] { supervisor, manager })
        {
            var today = await reader.SaysAsync("今日");
            today.Text.ShouldContain("アウトバウンド1課");
            today.Text.ShouldContain("報告 3人／3人");
            today.Text.ShouldContain("架電 150・接続 39・アポ 4");
            today.Text.ShouldNotContain("佐藤");
            today.Text.ShouldNotContain("架電 80");
        }
    }

    [Theory]
    [InlineData("なぜ 接続率", "接続率（架電比）")]
    [InlineData("why connect-rate", "接続率（架電比）")]
    [InlineData("接続率って何のため？", "接続率（架電比）")]
    [InlineData("アポ率はなぜ追うんですか", "アポ取得率（接続比）")]
    public async Task Why_explains_a_kpi_with_its_three_intentions(string question, string name)
    {
        await using var bot = await TestBot.StartAsync();

        var why = await bot.Person().SaysAsync(question);

        why.Text.ShouldStartWith(name);
        foreach (var part in new[] { "目的", "行動の例", "成果への影響", "計算", "うまくいかなくなるとき", "一緒に見る数字" })
            why.Text.ShouldContain(part);
    }

    [Fact]
    public async Task The_kpi_list_leads_to_each_why()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = bot.Person();

        var list = await hanako.SaysAsync("KPI");

        list.Text.ShouldContain("商談化率");
        (await hanako.PressesAsync(list, "なぜ 架電数")).Text.ShouldStartWith("架電数");
    }

    [Fact]
    public async Task A_person_chooses_the_language_and_keeps_it()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = await bot.MemberAsync(Role.Operator);
        var choice = await hanako.SaysAsync("言語");

        (await hanako.PressesAsync(choice, "English")).Text.ShouldContain("I will write in English from now on.");
        await bot.RestartAsync();

        (await hanako.SaysAsync("calls 80, connects 15, appts 2")).Text.ShouldStartWith("Received, Fri 20 Nov\ncalls 80, connects 15, appointments 2");
    }

    [Fact]
    public async Task Without_a_choice_the_team_and_then_the_client_say_the_language()
    {
        await using var bot = await TestBot.StartAsync();

        (await bot.Person(locale: "en-US").SaysAsync("help")).Text.ShouldStartWith("What you can do");
        (await bot.Person(locale: "ja-JP").SaysAsync("help")).Text.ShouldStartWith("できること");
        (await bot.Person(locale: "fr-FR").SaysAsync("help")).Text.ShouldStartWith("できること");
    }

    [Fact]
    public async Task Cancel_ends_the_form_and_says_so()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = bot.Person();
        var form = await hanako.SaysAsync("報告");

        (await hanako.PressesAsync(form, "やめる")).Text.ShouldContain("やめました");
        (await hanako.SaysAsync("キャンセル")).Text.ShouldContain("途中の入力はありません");
    }

    [Fact]
    public async Task A_repeated_activity_is_answered_and_not_acted_on_again()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = bot.Person();
        var message = hanako.Message("架電80");
        await hanako.SendAsync(message.DeepClone().AsObject());
        await hanako.SendAsync(message.DeepClone().AsObject());
        await bot.Channel.WaitForAsync(1);
        var form = await hanako.SaysAsync("報告");
        var press = hanako.Press(form, "送信", ("calls", "90"));

        var first = await hanako.SendInvokeAsync(press.DeepClone().AsObject());
        var second = await hanako.SendInvokeAsync(press.DeepClone().AsObject());

        second.GetRawText().ShouldBe(first.GetRawText());
        await hanako.SaysAsync("今日");
        // The card of the report, the form, the card of the day.
        hanako.Heard.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Messages_sent_at_once_are_all_taken_and_none_is_lost()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = bot.Person();
        var lists = Enumerable.Range(1, 12).Select(i => $"L{i}リスト 架電{i}").ToArray();

        await Task.WhenAll(lists.Select(text => hanako.SendAsync(hanako.Message(text))));

        (await bot.DayOfAsync(hanako)).Sum(entry => entry.Counts.Calls).ShouldBe(78);
        await bot.Channel.WaitForAsync(request => request.ConversationId == hanako.Chat, 12);
    }

    [Fact]
    public async Task A_channel_never_sees_a_persons_numbers()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = bot.Person();
        var message = hanako.Message("<at>架電KPI</at> 架電80 接続24");
        message["conversation"] = new JsonObject { ["id"] = "19:channel;messageid=1", ["conversationType"] = "channel", ["isGroup"] = true, ["tenantId"] = hanako.Tenant };
        message["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention",
            ["text"] = "<at>架電KPI</at>",
            ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "架電KPI" },
        });

        await hanako.SendAsync(message);

        var inChannel = await bot.Channel.WaitForAsync(request => request.ConversationId == "19:channel;messageid=1");
        inChannel.Single().Text.ShouldNotContain("80");
        var inPrivate = await bot.Channel.WaitForAsync(request => request.ConversationId == $"a:{hanako.ChannelId}");
        new SaidCard(inPrivate.Single().Json).Text.ShouldContain("架電 80・接続 24");
    }

    [Fact]
    public async Task A_submitted_message_does_what_the_button_of_a_newer_client_does()
    {
        await using var bot = await TestBot.StartAsync("--Channel:ActionKind", "Submit", "--Channel:CardVersion", "1.2");
        var hanako = bot.Person();
        var form = await hanako.SaysAsync("報告");
        form.Json.GetProperty("version").GetString().ShouldBe("1.2");
        form.Json.GetRawText().ShouldNotContain("Action.Execute");
        var press = hanako.Press(form, "送信", ("calls", "80"));
        var message = hanako.Activity("message");
        message["value"] = press["value"]!["action"]!["data"]!.DeepClone();
        message["replyToId"] = "form-1";

        await hanako.SendAsync(message);

        var update = (await bot.Channel.WaitForAsync(request => request.Method == "PUT")).Single();
        update.Path.ShouldEndWith("/activities/form-1");
        new SaidCard(update.Json).Text.ShouldContain("架電 80");
    }

    [Fact]
    public async Task An_answered_form_is_updated_for_the_persons_other_devices_too()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = bot.Person();
        var form = await hanako.SaysAsync("報告");

        var card = await hanako.PressesAsync(form, "送信", ("calls", "80"));

        var update = (await bot.Channel.WaitForAsync(request => request.Method == "PUT")).Single();
        update.Path.ShouldEndWith("/activities/pressed-card");
        new SaidCard(update.Json).Text.ShouldBe(card.Text);
    }

    [Theory]
    [InlineData("no.such.verb")]
    [InlineData("report.submit.evil")]
    public async Task An_unknown_button_is_answered_and_does_nothing(string verb)
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = bot.Person();
        var activity = hanako.Activity("invoke");
        activity["name"] = "adaptiveCard/action";
        activity["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = new JsonObject() } };

        var answer = await hanako.SendInvokeAsync(activity);

        answer.GetProperty("statusCode").GetInt32().ShouldBe(200);
        var said = await bot.Channel.WaitForAsync(request => request.ConversationId == hanako.Chat);
        new SaidCard(said.Single().Json).Text.ShouldContain("いまは使えません");
    }

    [Fact]
    public async Task A_message_without_text_gets_a_polite_answer()
    {
        await using var bot = await TestBot.StartAsync();

        (await bot.Person().HearsAsync("")).ShouldContain("文字で書かれたメッセージだけを読めます");
    }

    [Fact]
    public async Task Words_that_people_type_never_become_markup()
    {
        await using var bot = await TestBot.StartAsync();
        var hanako = bot.Person("**[花子](https://evil.example)**");
        var form = await hanako.SaysAsync("報告");

        var card = await hanako.PressesAsync(
            form, "送信", ("calls", "80"), ("list", "[押す](https://evil.example)"), ("script", "<at>みんな</at> **太字**"));

        foreach (var element in SaidCard.All(card.Json))
        {
            if (element.TryGetProperty("type", out var type) && type.ValueKind == System.Text.Json.JsonValueKind.String && type.GetString() == "TextBlock")
                element.GetProperty("text").GetString()!.ShouldNotContain("evil");
        }

        card.Text.ShouldContain("[押す](https://evil.example)／<at>みんな</at> **太字**");
        card.Json.TryGetProperty("msteams", out _).ShouldBeFalse();
    }
}
