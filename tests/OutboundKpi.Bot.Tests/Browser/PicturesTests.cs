using System.Buffers.Binary;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Tests.Support;

namespace OutboundKpi.Bot.Tests.Browser;

/// <summary>
/// Walks through every card in each language and takes its picture. With WRITE_IMAGES=1 the pictures that the documents show
/// are written to docs/images; otherwise each is only looked at.
/// </summary>
[Collection(DemoCollection.Name)]
public sealed class PicturesTests(DemoSetting demo)
{
    // High enough for the longest card, as a picture of a card shows no more than the window.
    private static readonly TeamsClientLook Phone = TeamsClientLook.Phone with { Height = 3000 };
    private static readonly TeamsClientLook Wide = TeamsClientLook.Wide with { Height = 3000 };

    private static readonly bool Writes = Environment.GetEnvironmentVariable("WRITE_IMAGES") == "1";

    [Theory]
    [InlineData("ja", "80/15/2", "架電90 接続26 アポ4", "たくさん")]
    [InlineData("en", "80/15/2", "calls 90 connects 26 appointments 4", "quite a few")]
    public async Task Every_card_can_be_seen(string language, string bareNumbers, string secondReport, string notANumber)
    {
        var texts = LanguageBook.Load(Path.Combine(AppContext.BaseDirectory, "Languages"), "ja").Find(language)!;
        await using var bot = await DemoProcess.StartAsync("--Inbound:Language", language);
        await using var page = await demo.OpenAsync(bot.PageOf("operator"), Phone, language);
        var album = new Album(page, language);

        await album.TakeAsync("welcome", await page.WaitForCardAsync(texts["welcome.promise"]));
        await page.SayAsync(texts["command.help.title"]);
        await album.TakeAsync("help", await page.WaitForCardAsync(texts["help.intro"]));

        await page.SayAsync(bareNumbers);
        var question = await page.WaitForCardAsync(texts["question.other"]);
        await album.TakeAsync("report-question", question);
        await question.PressAsync(texts["question.other"]);
        var asked = await page.WaitForCardAsync(texts["form.submit"]);
        await album.TakeAsync("report-form-asked", asked);
        await asked.PressAsync(texts["form.cancel"]);
        await page.WaitForCardAsync(texts["turn.cancelled"]);

        await page.SayAsync(texts["command.report.title"]);
        var form = await page.WaitForCardAsync(texts["form.submit"]);
        await album.TakeAsync("report-form", form);
        await form.FillAsync(texts["field.calls"], "80");
        await form.FillAsync(texts["field.connects"], notANumber);
        await form.PressAsync(texts["form.submit"]);
        var wrong = await page.WaitForCardAsync(texts["problem.summary"]);
        await album.TakeAsync("report-form-problem", wrong);
        await wrong.PressAsync(texts["form.cancel"]);
        await page.WaitForMessageAsync(texts["turn.cancelled"]);

        await page.SayAsync(texts["welcome.exampleText"]);
        var report = await page.WaitForCardAsync(texts["report.others"]);
        await album.TakeAsync("report", report);
        await report.PressAsync(texts["report.others"]);
        await album.TakeAsync("report-others", report);
        await page.SayAsync(secondReport);
        await album.TakeAsync("report-replaced", await page.WaitForCardAsync(texts["report.add"]));

        await page.SayAsync(texts["command.today.title"]);
        await album.TakeAsync("today", await page.WaitForCardAsync(Beginning(texts["today.heading"])));
        await page.SayAsync(texts["command.week.title"]);
        await album.TakeAsync("week", await page.WaitForCardAsync(Beginning(texts["summary.actionWeek"])));
        await page.SayAsync(texts["command.month.title"]);
        await album.TakeAsync("month", await page.WaitForCardAsync(Beginning(texts["summary.actionMonth"])));
        await page.SayAsync(texts["command.kpi.title"]);
        await album.TakeAsync("kpi", await page.WaitForCardAsync(texts["kpiCard.intro"]));
        await page.SayAsync($"{texts["command.why.title"]} {texts["kpi.connect-rate.shortName"]}");
        await album.TakeAsync("why", await page.WaitForCardAsync(texts["kpiCard.impact"]));
        await page.SayAsync(texts["command.language.title"]);
        await album.TakeAsync("language", await page.WaitForCardAsync(texts["languageChoice.heading"]));

        await using var supervisor = await demo.OpenAsync(bot.PageOf("supervisor"), Phone, language);
        await supervisor.SayAsync(texts["command.today.title"]);
        var ofTeam = new Album(supervisor, language);
        await ofTeam.TakeAsync("today-team", await supervisor.WaitForCardAsync(texts["demo.team"]));
        await supervisor.SayAsync(texts["command.week.title"]);
        await ofTeam.TakeAsync("week-team", await supervisor.WaitForCardAsync(Beginning(texts["summary.headingWeek"])));
        await supervisor.SayAsync(texts["command.diagnose.title"]);
        await ofTeam.TakeAsync("diagnosis", await supervisor.WaitForCardAsync(texts["diagnosis.room"]));

        await using var manager = await demo.OpenAsync(bot.PageOf("manager"), Phone, language);
        await manager.SayAsync(texts["command.month.title"]);
        await new Album(manager, language).TakeAsync("month-teams", await manager.WaitForCardAsync(texts["demo.team"]));

        page.Errors.ShouldBeEmpty();
        supervisor.Errors.ShouldBeEmpty();
        manager.Errors.ShouldBeEmpty();
    }

    private static string Beginning(string text) => text[..text.IndexOf('{')];

    /// <summary>The pictures of a page's cards, named <c>card-language-light|dark-wide|phone.png</c>.</summary>
    private sealed class Album(TeamsClientPage page, string language)
    {
        public async Task TakeAsync(string name, TeamsClientCard card)
        {
            foreach (var look in Looks(name))
            {
                await page.LookAsync(look);
                var file = $"{name}-{language}-{NameOf(look)}.png";
                var png = await card.TakePictureAsync(Writes ? Path.Combine(SourceTree.Root, "docs", "images", file) : null);
                Width(png).ShouldBeGreaterThan(300, file);
                png.Length.ShouldBeGreaterThan(3000, file);
            }

            await page.LookAsync(Phone);
        }

        // Every card as most people see it, on a phone in the evening; what everybody sees each day in every way.
        private static IEnumerable<TeamsClientLook> Looks(string name) => name switch
        {
            _ when !Writes => [Phone],
            "report" => [Phone, Dark(Phone), Wide, Dark(Wide)],
            "report-form" or "week" or "week-team" or "diagnosis" => [Phone, Dark(Phone)],
            "today-team" => [Phone, Wide],
            _ => [Phone],
        };

        private static TeamsClientLook Dark(TeamsClientLook look) => look with { Dark = true };

        // A file's name says how it was looked at.
        private static string NameOf(TeamsClientLook look) => $"{(look.Dark ? "dark" : "light")}-{(look.Width == Phone.Width ? "phone" : "wide")}";

        private static int Width(byte[] png) => BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16, 4));
    }
}
