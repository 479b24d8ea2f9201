using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Tests.Support;

namespace OutboundKpi.Bot.Tests.Browser;

/// <summary>
/// Walks through the cards of outcomes, comparisons and costs in each language, on the demo's sixty days. With WRITE_IMAGES=1 their pictures are
/// written to docs/images; otherwise each is only looked at.
/// </summary>
[Collection(DemoCollection.Name)]
public sealed class OutcomePicturesTests(DemoSetting demo)
{
    private static readonly TeamsClientLook Phone = TeamsClientLook.Phone with { Height = 3000 };

    private static readonly bool Writes = Environment.GetEnvironmentVariable("WRITE_IMAGES") == "1";

    [Theory]
    [InlineData("ja", "費用 {0:yyyy-MM} 180万 時間800 単価40万")]
    [InlineData("en", "costs {0:yyyy-MM} cost 1800000 hours 800 revenue 400000")]
    public async Task Cards_of_outcomes_can_be_seen(string language, string costs)
    {
        var texts = LanguageBook.Load(Path.Combine(AppContext.BaseDirectory, "Languages"), "ja").Find(language)!;
        await using var bot = await DemoProcess.StartAsync("--Inbound:Language", language);
        await using var page = await demo.OpenAsync(bot.PageOf("operator"), Phone, language);

        // The client takes the welcome for granted: what is typed before it has come can be lost.
        await page.WaitForCardAsync(texts["welcome.promise"]);
        await page.SayAsync(texts["command.outcomes.title"]);
        var form = await page.WaitForCardAsync(texts["outcomes.intro"]);
        await TakeAsync("outcomes-form", form);
        await form.FillAsync(texts["outcomes.held"], "99");
        await form.PressAsync(texts["form.submit"]);
        await TakeAsync("outcomes-problem", await page.WaitForCardAsync(texts["outcomes.moreThanAppointments"]));

        await using var supervisor = await demo.OpenAsync(bot.PageOf("supervisor"), Phone, language);
        await supervisor.WaitForCardAsync(texts["welcome.promise"]);
        await supervisor.SayAsync($"{texts["command.outcomes.title"]} {texts.List("outcomes.rateWords")[0]}");
        await TakeAsync("outcomes-rough", await supervisor.WaitForCardAsync(texts["outcomes.roughNote"]));
        await supervisor.SayAsync(texts["command.outcomes.title"]);
        var people = await supervisor.WaitForCardAsync(texts["outcomes.peopleIntro"]);
        await TakeAsync("outcomes-people", people);
        await people.PressAsync(texts["outcomes.enter"]);
        var member = await supervisor.WaitForCardAsync(texts["outcomes.intro"]);
        await member.FillAsync(texts["outcomes.held"], "1");
        await member.PressAsync(texts["form.submit"]);
        var taken = await supervisor.WaitForCardAsync(texts["outcomes.takenNote"]);
        await TakeAsync("outcomes-taken", taken);
        await taken.PressAsync(texts["outcomes.showRates"]);
        await TakeAsync("outcomes-rates", await supervisor.WaitForCardAsync(texts["outcomes.ratesNote"]));

        await supervisor.SayAsync(texts["command.lists.title"]);
        await TakeAsync("lists", await supervisor.WaitForCardAsync(texts["comparison.headingLists"]));
        await supervisor.SayAsync(texts["command.scripts.title"]);
        var scripts = await supervisor.WaitForCardAsync(texts["comparison.headingScripts"]);
        await TakeAsync("scripts", scripts);
        await scripts.PressAsync(texts["comparison.plan"]);
        var plan = await supervisor.WaitForCardAsync(texts["comparison.formIntro"]);
        await TakeAsync("comparison-form", plan);
        await plan.PressAsync(texts["comparison.preview"]);
        var preview = await supervisor.WaitForCardAsync(texts["comparison.previewHeading"]);
        await TakeAsync("comparison-preview", preview);
        await preview.PressAsync(texts["comparison.start"]);
        await TakeAsync("comparison-started", await supervisor.WaitForCardAsync(texts["comparison.startedHeading"]));

        await supervisor.SayAsync(texts["command.costs.title"]);
        await TakeAsync("costs-empty", await supervisor.WaitForCardAsync(texts["money.nothing"]));
        await supervisor.SayAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, costs, TimeProvider.System.GetUtcNow().AddMonths(-1)));
        await TakeAsync("costs", await supervisor.WaitForCardAsync(texts["money.taken"]));

        page.Errors.ShouldBeEmpty();
        supervisor.Errors.ShouldBeEmpty();

        async Task TakeAsync(string name, TeamsClientCard card)
        {
            var png = await card.TakePictureAsync(Writes ? Path.Combine(SourceTree.Root, "docs", "images", $"{name}-{language}-light-phone.png") : null);
            png.Length.ShouldBeGreaterThan(3000, name);
        }
    }
}
