using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Tests.Support;

namespace OutboundKpi.Bot.Tests.Browser;

/// <summary>A supervisor designs the demo team's next plan in the local client on a phone, and the operator is told.</summary>
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

    private static async Task TakeAsync(string name, string language, TeamsClientCard card)
    {
        var picture = await card.TakePictureAsync(Writes ? Path.Combine(SourceTree.Root, "docs", "images", $"{name}-{language}-light-phone.png") : null);
        picture.Length.ShouldBeGreaterThan(0);
    }
}
