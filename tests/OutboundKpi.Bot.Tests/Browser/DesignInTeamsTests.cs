using Microsoft.Extensions.DependencyInjection;
using OutboundKpi.Bot.Demo;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Bot.Tests.Support;

namespace OutboundKpi.Bot.Tests.Browser;

/// <summary>
/// A supervisor designs plans in the local client on a phone: the next one of the demo's team, and the first one of a team that has no numbers yet.
/// With WRITE_IMAGES=1 the pictures of the steps are written to docs/images.
/// </summary>
[Collection(DemoCollection.Name)]
public sealed class DesignInTeamsTests(DemoSetting demo)
{
    private static readonly TeamsClientLook Phone = TeamsClientLook.Phone with { Height = 3000 };

    private static readonly bool Writes = Environment.GetEnvironmentVariable("WRITE_IMAGES") == "1";

    [Theory]
    [InlineData("ja", "受注 月14件", "アポ取得率、商談化率", "会う理由を渡せた数が、受注につながるからです。")]
    [InlineData("en", "14 deals a month", "appointment rate, meeting rate", "Deals come from the people we gave a reason to meet.")]
    public async Task A_plan_is_designed_on_a_phone_and_told_to_the_operator(string language, string goal, string kpis, string reason)
    {
        var texts = LanguageBook.Load(Path.Combine(AppContext.BaseDirectory, "Languages"), "ja").Find(language)!;
        await using var bot = await DemoProcess.StartAsync("--Inbound:Language", language);
        await using var operatorPage = await demo.OpenAsync(bot.PageOf("operator"), Phone, language);
        await operatorPage.WaitForCardAsync(texts["welcome.promise"]);
        await operatorPage.SayAsync(texts["command.today.title"]);
        await using var page = await demo.OpenAsync(bot.PageOf("supervisor"), Phone, language);
        await page.WaitForCardAsync(texts["welcome.promise"]);

        await page.SayAsync(texts["command.design.title"]);
        await page.WaitForCardAsync(texts["design.goal.heading"]);
        await page.SayAsync(goal);
        foreach (var step in new[] { "persona", "process", "situation", "phase", "purposes" })
            await (await page.WaitForCardAsync(texts[$"design.{step}.heading"])).PressAsync(texts["design.next"]);

        await page.WaitForCardAsync(texts["design.kpis.heading"]);
        await page.SayAsync(kpis);
        var calculation = await page.WaitForCardAsync(texts["design.calculation.heading"]);
        await TakeAsync("design-calculation", language, calculation);
        await calculation.PressAsync(texts["design.next"]);

        // A target beyond all that was ever reached is asked about, and may be kept.
        var first = await page.WaitForCardAsync(texts["kpi.appointment-rate.name"]);
        await first.FillAsync(Label("design.item.target"), "40");
        await first.FillAsync(texts["design.item.reason"], reason);
        await first.PressAsync(texts["design.next"]);
        var asked = await page.WaitForCardAsync(texts["design.remedy.onlyWatch"]);
        await TakeAsync("design-target", language, asked);
        await asked.PressAsync(texts["design.keepIt"]);

        var second = await page.WaitForCardAsync(texts["kpi.win-rate.name"]);
        await second.FillAsync(Label("design.item.target"), "");
        await second.FillAsync(texts["design.item.reason"], reason);
        await second.PressAsync(texts["design.next"]);
        var confirm = await page.WaitForCardAsync(texts["design.confirm.heading"]);
        await confirm.FillAsync(texts["design.confirm.why"], $"<b>{reason}</b>");
        await confirm.PressAsync(texts["design.activate"]);

        await page.WaitForCardAsync(texts["design.activated"]);
        await operatorPage.WaitForCardAsync($"<b>{reason}</b>");
        page.Errors.ShouldBeEmpty();

        string Label(string key) => texts.Format(key, ("unit", texts["design.item.percent"]));
    }

    [Theory]
    [InlineData("ja", "新しいチーム", "受注 月2件", "製造業の総務の責任者", "請求書の処理に毎月2日かかる", "電話とアポはオペレーター、商談は営業\n関心と決め方を3行で、当日中に渡す\nアポの条件：日時が決まり、決める方が同席する", "いいえ はい わからない", "アポ取得率、商談化率", "会う理由を渡せた数が、受注につながるからです。")]
    [InlineData("en", "New team", "2 deals a month", "Heads of general affairs in manufacturing", "Invoices take two days every month", "Operators call and book, sales meet\nThree lines on the same day\ncondition: a time is set, and who decides is there", "no yes unknown", "appointment rate, meeting rate", "Deals come from the people we gave a reason to meet.")]
    public async Task A_team_without_numbers_gets_its_first_plan_across_a_report_and_a_restart(
        string language, string team, string goal, string persona, string problem, string process, string situation, string kpis, string reason)
    {
        var texts = LanguageBook.Load(Path.Combine(AppContext.BaseDirectory, "Languages"), "ja").Find(language)!;
        await using var bot = await DemoProcess.StartAsync(storage => MakeTeamAsync(storage, team, language), "--Inbound:Language", language);
        await using (var page = await demo.OpenAsync(bot.PageOf("supervisor"), Phone, language))
        {
            await page.WaitForCardAsync(texts["welcome.promise"]);
            await page.SayAsync(texts["command.design.title"]);
            await (await page.WaitForCardAsync(texts["outcomes.whichTeam"])).PressAsync(team);

            await TakeAsync("design-1", language, await page.WaitForCardAsync(texts["design.goal.heading"]));
            await page.SayAsync(goal);
            var whom = await page.WaitForCardAsync(texts["design.persona.heading"]);
            await whom.FillAsync(texts["design.persona.whom"], persona);
            await whom.FillAsync(texts["design.persona.problem"], problem);
            await TakeAsync("design-2", language, whom);
            await whom.PressAsync(texts["design.next"]);

            // A report in the middle is a report, and the question still waits.
            await page.WaitForCardAsync(texts["design.process.heading"]);
            await page.SayAsync("架電72 接続13 アポ1");
            await (await page.WaitForCardAsync(texts["design.waits"])).PressAsync(texts["design.wayBack"]);
            await TakeAsync("design-3", language, await page.WaitForCardAsync(texts["design.process.heading"]));
            await page.SayAsync(process);
            await page.WaitForCardAsync(texts["design.situation.heading"]);
            await page.SayAsync(situation);
            var phase = await page.WaitForCardAsync(texts["design.phase.heading"]);
            await TakeAsync("design-4", language, phase);
            await phase.PressAsync(texts["design.next"]);
            await page.WaitForCardAsync(texts["design.purposes.heading"]);
            await page.SayAsync(texts["design.purpose.appointment-quality"]);
            await TakeAsync("design-5", language, await page.WaitForCardAsync(texts["design.kpis.heading"]));
            await page.SayAsync(kpis);
            await page.WaitForCardAsync(texts["design.rates.heading"]);
            page.Errors.ShouldBeEmpty();
        }

        await bot.RestartAsync();

        await using var again = await demo.OpenAsync(bot.PageOf("supervisor"), Phone, language);
        await again.SayUntilHeardAsync(texts["command.design.title"], texts["outcomes.whichTeam"]);
        await (await again.WaitForCardAsync(texts["outcomes.whichTeam"])).PressAsync(team);
        await (await again.WaitForCardAsync(texts["design.anew"])).PressAsync(texts["design.goOn"]);

        var rates = await again.WaitForCardAsync(texts["design.rates.heading"]);
        foreach (var (kpi, range) in new[] { ("connect-rate", "15-20"), ("appointment-rate", "8-12"), ("meeting-rate", "60-80"), ("win-rate", "15-25") })
            await rates.FillAsync(texts[$"kpi.{kpi}.name"], range);

        await TakeAsync("design-6", language, rates);
        await again.LookAsync(Phone with { Dark = true });
        await TakeAsync("design-6", language, rates, "dark");
        await again.LookAsync(Phone);
        await rates.PressAsync(texts["design.next"]);
        var calculation = await again.WaitForCardAsync(texts["design.calculation.heading"]);
        await calculation.FillAsync(texts["design.calculation.callers"], "9");
        await calculation.PressAsync(texts["design.next"]);
        foreach (var place in new[] { "1", "2" })
        {
            var item = await again.WaitForCardAsync(texts.Format("design.item.progress", ("progress", ""), ("n", place), ("of", "2")).Trim());
            await item.FillAsync(texts["design.item.reason"], reason);
            await item.PressAsync(texts["design.next"]);
        }

        var confirm = await again.WaitForCardAsync(texts["design.confirm.heading"]);
        await confirm.FillAsync(texts["design.confirm.why"], reason);
        await TakeAsync("design-7", language, confirm);
        await confirm.PressAsync(texts["design.keepIt"]);
        await confirm.WaitUntilGoneAsync(texts["design.keepIt"]);
        await confirm.PressAsync(texts["design.activate"]);

        await again.WaitForCardAsync(texts["design.activated"]);
        again.Errors.ShouldBeEmpty();
        bot.Output.ShouldNotContain("fail:");
    }

    // A team besides the demo's, led by the same supervisor, of which nothing was ever reported.
    private static async Task MakeTeamAsync(string connectionString, string name, string language)
    {
        const string Id = "new-1";
        await using var app = BotHost.BuildUnchecked(TimeProvider.System, "--Storage:ConnectionString", connectionString);
        var storage = app.Services.GetRequiredService<IStorage>();
        await storage.InitializeAsync(TestContext.Current.CancellationToken);
        await storage.CommitAsync(
            [
                new SaveTeam(new() { TenantId = DemoTeam.TenantId, TeamId = Id, Name = name, TimeZone = "Asia/Tokyo", Language = language }),
                new SavePerson(new() { TenantId = DemoTeam.TenantId, PersonId = DemoTeam.SupervisorId, Name = "", ChannelUserId = "" }),
                new SaveMembership(new() { TenantId = DemoTeam.TenantId, PersonId = DemoTeam.SupervisorId, TeamId = Id, Role = Role.Supervisor }),
            ],
            TestContext.Current.CancellationToken);
    }

    private static async Task TakeAsync(string name, string language, TeamsClientCard card, string ground = "light")
    {
        var picture = await card.TakePictureAsync(Writes ? Path.Combine(SourceTree.Root, "docs", "images", $"{name}-{language}-{ground}-phone.png") : null);
        picture.Length.ShouldBeGreaterThan(0);
    }
}
