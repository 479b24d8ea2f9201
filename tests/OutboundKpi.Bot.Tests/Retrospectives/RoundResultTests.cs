using System.Text;
using System.Text.Json.Nodes;
using OutboundKpi.Bot.Dialogs.Retrospectives;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Bot.Tests.Conversations;
using OutboundKpi.Bot.Tests.Support;
using OutboundKpi.Domain.Retrospectives.Decisions;
using OutboundKpi.Domain.Retrospectives.Voices;

namespace OutboundKpi.Bot.Tests.Retrospectives;

/// <summary>What a closed round shows, what it hides, and that nothing ties an answer to its writer.</summary>
public sealed class RoundResultTests
{
    [Fact]
    public async Task Four_answers_show_numbers_only_and_say_why()
    {
        await using var world = await RetroWorld.StartAsync(operators: 7);
        await world.AtAsync(RetroWorld.Opening);
        foreach (var person in world.Operators.Take(4))
            await RetroWorld.AnswerAsync(person, "DoesNotFit", "List", "Quota", $"言葉{person.Id}");

        var card = await CloseAsync(world);

        card.Text.ShouldContain("7人に聞き、4人が答えました。");
        card.Text.ShouldContain("答えた人が5人に満たないため、内訳は表示しません");
        card.Text.ShouldContain("会議で話して決める");
        card.Text.ShouldNotContain("合わない 4人");
        card.Text.ShouldNotContain("言葉person");
        (await world.ResultAsync()).Kpis[0].Voice.Fits.ShouldBeNull();
    }

    [Fact]
    public async Task Five_answers_show_the_breakdown_and_only_released_words()
    {
        await using var world = await RetroWorld.StartAsync(operators: 7);
        await world.AtAsync(RetroWorld.Opening);
        foreach (var person in world.Operators.Take(4))
            await RetroWorld.AnswerAsync(person, "Partly", "List", "Quota", $"言葉{person.Id}");

        await RetroWorld.AnswerAsync(world.Operators[4], "Fits", "", "Goal", "見せてよい言葉", shares: true);
        var card = await CloseAsync(world);

        card.Text.ShouldContain("合っている 1人・一部合わない 4人・合わない 0人");
        card.Text.ShouldContain("リスト 4人");
        card.Text.ShouldContain("目標 1人・どちらともいえない 0人・ノルマ 4人");
        card.Text.ShouldContain("5人中5人");
        card.Text.ShouldContain("見せてよい言葉");
        card.Text.ShouldContain("8人以上が答えたとき");
        card.Text.ShouldNotContain("言葉person");
        card.Buttons.ShouldContain("設計で変える");
        var kpi = (await world.ResultAsync()).Kpis[0];
        (kpi.Voice.PlainFit, kpi.Voice.Understood, kpi.Voice.IsQuota).ShouldBe((VoiceVerdict.No, VoiceVerdict.Yes, true));
        kpi.Proposal.Overrides.ShouldContain(DecisionOverride.Quota);
    }

    [Fact]
    public async Task Eight_answers_show_all_words_by_cause()
    {
        await using var world = await RetroWorld.StartAsync(operators: 8);
        await world.AtAsync(RetroWorld.Opening);
        foreach (var person in world.Operators)
            await RetroWorld.AnswerAsync(person, "Partly", "List", "Goal", $"言葉-{person.Id}");

        var card = await CloseAsync(world);

        card.Text.ShouldContain("これから1つ変えるなら（合わないところ：リスト）");
        world.Operators.ShouldAllBe(person => card.Text.Contains($"言葉-{person.Id}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_team_s_stricter_thresholds_hold()
    {
        await using var world = await RetroWorld.StartAsync(operators: 6);
        var team = (await world.Bot.Services.TeamAsync()) with { Settings = new() { FewestForBreakdown = 6 } };
        await world.SaveAsync(new SaveTeamSettings(team));
        await world.AtAsync(RetroWorld.Opening);
        foreach (var person in world.Operators.Take(5))
            await RetroWorld.AnswerAsync(person);

        (await CloseAsync(world)).Text.ShouldContain("6人に満たない");
    }

    [Fact]
    public async Task The_result_holds_numbers_with_their_interval_beside_the_voice()
    {
        await using var world = await RetroWorld.StartAsync(operators: 5);
        foreach (var person in world.Operators)
        {
            for (var day = 2; day <= 20; day++)
                await world.ReportAsync(person, day, 60, 20, 1);
        }

        await world.AtAsync(RetroWorld.Opening);
        foreach (var person in world.Operators)
            await RetroWorld.AnswerAsync(person);

        var card = await CloseAsync(world);

        card.Text.ShouldContain("2026年11月　5%（");
        card.Text.ShouldContain("目標10%");
        card.Text.ShouldContain("届いていない");
        card.Text.ShouldContain("ボットの提案");
        (await world.Supervisor.SaysAsync("振り返り 結果")).Text.ShouldBe(card.Text);
    }

    [Fact]
    public async Task A_result_reads_back_as_it_was_written()
    {
        await using var world = await RetroWorld.StartAsync(operators: 5);
        foreach (var person in world.Operators)
            await world.ReportAsync(person, 12, 600, 200, 10);

        await world.AtAsync(RetroWorld.Opening);
        foreach (var person in world.Operators)
            await RetroWorld.AnswerAsync(person, "Partly", "Target");

        await CloseAsync(world);

        var stored = (await world.RoundAsync()).Result!;
        RoundResult.FromJson(stored).ToJson().ShouldBe(stored);
    }

    [Fact]
    public async Task The_channel_gets_totals_and_nobody_s_words()
    {
        await using var world = await RetroWorld.StartAsync(operators: 8);
        await world.AddChannelAsync();
        await world.AtAsync(RetroWorld.Opening);
        foreach (var person in world.Operators)
            await RetroWorld.AnswerAsync(person, "Partly", "List", "Goal", "だれかの言葉", shares: true);

        await CloseAsync(world);

        var card = (await world.SentAsync("19:channel@thread.tacv2", 1))[0];
        card.Text.ShouldContain("一部合わない 8人");
        card.Text.ShouldNotContain("だれかの言葉");
        card.Text.ShouldNotContain("オペレーター");
    }

    [Fact]
    public async Task After_the_close_no_row_and_no_file_ties_an_answer_to_a_person()
    {
        await using var world = await RetroWorld.StartAsync(operators: 8);
        await world.AtAsync(RetroWorld.Opening);
        foreach (var person in world.Operators)
        {
            await RetroWorld.AnswerAsync(person, "DoesNotFit", "OtherWork", "Quota", $"秘密の言葉 {person.Id.Length} {SecretOf(person)}");
            var typed = await person.SaysAsync("振り返り 文字");
            while (!typed.Text.Contains("これから1つだけ", StringComparison.Ordinal))
                typed = await person.SaysAsync("スキップ");

            await person.SaysAsync($"打った言葉 {SecretOf(person)}");
        }

        await CloseAsync(world);
        await world.Bot.RestartAsync();

        var rows = StoredRows.Dump(world.Bot.DatabaseFile);
        foreach (var secret in world.Operators.Select(SecretOf))
            rows.Where(row => row.Values.Any(value => value.Contains(secret, StringComparison.Ordinal))).Select(row => row.Table).Distinct().ShouldBe(["voice_round"], secret);

        rows.Single(row => row.Table == "voice_round").Values.ShouldAllBe(value => world.Operators.All(person => !value.Contains(person.Id, StringComparison.Ordinal)));
        rows.ShouldNotContain(row => row.Table == "voice_answer");
        Files(world).ShouldAllBe(file => !file.Contains("秘密の言葉", StringComparison.Ordinal));
        foreach (var person in world.Operators)
            Files(world).Sum(file => file.Split(SecretOf(person)).Length - 1).ShouldBe(1);
    }

    [Fact]
    public async Task What_the_bot_says_is_the_same_whatever_is_answered()
    {
        await using var world = await RetroWorld.StartAsync(operators: 2);
        await world.AtAsync(RetroWorld.Opening);
        var said = new List<string[]>();
        foreach (var (person, fit, number) in new[] { (world.Operators[0], "Fits", "1"), (world.Operators[1], "DoesNotFit", "3") })
        {
            var voice = await person.PressesAsync(await person.SaysAsync("振り返り"), "次へ（後半）");
            var thanks = await person.PressesAsync(voice, "送る", ("fit0", fit), ("causes0", fit == "Fits" ? "" : "List"), ("tone", fit == "Fits" ? "Goal" : "Quota"), ("nextWords", fit));
            var again = await person.PressesAsync(thanks, "後半を直す");
            var typed = new List<string>();
            await person.SaysAsync("振り返り 文字");
            for (var i = 0; i < 3; i++)
                await person.SaysAsync("スキップ");

            for (var i = 0; i < 3; i++)
                typed.Add(Neutral((await person.SaysAsync(number)).Json.GetRawText()));

            typed.Add(Neutral((await person.SaysAsync($"{fit} の言葉")).Json.GetRawText()));
            said.Add([Neutral(voice.Json.GetRawText()), Neutral(thanks.Json.GetRawText()), Neutral(again.Json.GetRawText()), .. typed]);
        }

        for (var i = 0; i < said[0].Length; i++)
            said[0][i].ShouldBe(said[1][i], $"message {i}");
    }

    [Fact]
    public async Task A_second_look_after_people_have_left_is_the_same_look()
    {
        await using var world = await RetroWorld.StartAsync(operators: 6);
        await world.AtAsync(RetroWorld.Opening);
        foreach (var person in world.Operators)
            await RetroWorld.AnswerAsync(person, "Partly", "List");

        var first = await CloseAsync(world);
        await world.SaveAsync(new RemoveMembership("tenant-1", world.Operators[0].Id, "team-1"));
        await world.MemberAsync(Role.Operator, "新しい人");
        world.SetClock("12-20 12:00");

        (await world.Supervisor.SaysAsync("振り返り 結果")).Text.ShouldBe(first.Text);
    }

    private static async Task<SaidCard> CloseAsync(RetroWorld world)
    {
        await world.AtAsync(RetroWorld.Closing);
        return (await world.SentAsync(world.Supervisor.Chat, 1))[^1];
    }

    private static string SecretOf(TestPerson person) => Convert.ToHexString(Encoding.ASCII.GetBytes($"secret of {person.Id}"));

    // Beside the mark of the form, which is another one each time.
    private static string Neutral(string card)
    {
        var json = JsonNode.Parse(card)!;
        foreach (var action in json["actions"]?.AsArray() ?? [])
            action!["data"]?.AsObject().Remove("nonce");

        return json.ToJsonString();
    }

    private static IReadOnlyList<string> Files(RetroWorld world) =>
        [.. Directory.EnumerateFiles(Path.GetDirectoryName(world.Bot.DatabaseFile)!).Select(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var content = new MemoryStream();
            stream.CopyTo(content);
            return Encoding.UTF8.GetString(content.ToArray());
        })];
}
