using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OutboundKpi.Bot.Commands;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Tests.Cards;
using OutboundKpi.Bot.Tests.Support;
using OutboundKpi.Domain.Absences;
using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Tests.Languages;

/// <summary>The languages that we ship: complete, alike, and with no word too many.</summary>
public sealed partial class ShippedLanguageTests : IAsyncDisposable
{
    /// <summary>Texts that wait for the parts of the bot that will say them, each with the part.</summary>
    private static readonly string[] ForLater =
    [
    ];

    private static readonly string[] RetroWordLists =
        ["retro.typingWords", "retro.startWords", "retro.statusWords", "retro.resultWords", "retro.extendWords", "retro.closeWords", "retro.cancelWords"];

    private readonly WebApplication _app = BotHost.BuildUnchecked(TimeProvider.System, "--environment", "Development");

    public static TheoryData<string> Tags => [.. ShippedCard.LanguageTags];

    private CommandList Commands => _app.Services.GetRequiredService<CommandList>();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_language_has_the_keys_of_English_and_no_others(string tag)
    {
        var texts = Language(tag);

        texts.Borrowed.ShouldBeEmpty();
        texts.Keys.ShouldBe(Language("en").Keys, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_text_names_the_values_that_the_English_one_names(string tag)
    {
        var english = Words("en").ToLookup(text => text.Key, text => text.Words);

        foreach (var text in Words(tag).GroupBy(text => text.Key, text => text.Words))
            Names(text).ShouldBe(Names(english[text.Key]), ignoreOrder: true, text.Key);
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_text_that_is_asked_for_is_there(string tag)
    {
        var sections = Language(tag).Tree.Keys.Select(name => name + ".").ToArray();
        var verbs = _app.Services.GetServices<ICardVerb>().Select(verb => verb.Verb);
        var asked = TextUse.InCode.Where(key => Array.Exists(sections, section => key.StartsWith(section, StringComparison.Ordinal))).Except(verbs)
            .Concat(TextUse.InCards)
            .Concat(TextUse.Made(Commands));

        asked.Except(Language(tag).Keys).ShouldBeEmpty();
    }

    [Fact]
    public void The_sources_were_read()
    {
        TextUse.InCode.ShouldContain("report.received");
        TextUse.InCards.ShouldContain("field.calls");
        TextUse.InCards.ShouldContain("report.purpose");
    }

    [Fact]
    public void Every_text_is_said_somewhere()
    {
        var said = TextUse.InCode.Concat(TextUse.InCards).Concat(TextUse.Made(Commands)).Concat(ForLater);

        Language("en").Keys.Except(said).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_waits_for_later_that_is_said_or_gone()
    {
        var said = TextUse.InCode.Concat(TextUse.InCards).Concat(TextUse.Made(Commands));

        ForLater.Intersect(said).ShouldBeEmpty();
        ForLater.Except(Language("en").Keys).ShouldBeEmpty();
    }

    [Fact]
    public void English_has_no_Japanese_characters() =>
        Words("en").Where(text => !IsUnderstoodInBoth(text.Key) && Japanese().IsMatch(text.Words)).Select(text => text.Key).ShouldBeEmpty();

    [Fact]
    public void Japanese_has_no_text_without_Japanese() =>
        // The names of scripts are letters, and so are what formats and two KPIs are called everywhere.
        Words("ja").Where(text => !IsUnderstoodInBoth(text.Key) && !Japanese().IsMatch(text.Words)).Select(text => text.Key).ShouldBe(
            ["bottleneck.who.supervisor", "command.kpi.title", "demo.scripts", "demo.scripts", "format.pair", "kpi.cpa.shortName", "language.culture", "members.supervisor", "plan.percent", "retro.until", "settings.fromTo", "summary.shortDay"], ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Tags))]
    public void No_text_is_empty_or_has_space_around_it(string tag) =>
        Words(tag).Where(text => text.Words.Trim() != text.Words || text.Words.Length == 0).Select(text => text.Key).Except(["format.list"]).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Tags))]
    public void No_text_would_be_read_as_Markdown(string tag) =>
        Words(tag).Where(text => Markdown().IsMatch(text.Words)).Select(text => text.Key).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Tags))]
    public void What_texts_tell_people_to_type_works(string tag)
    {
        var examples = Words(tag)
            .Where(text => text.Key.StartsWith("command.", StringComparison.Ordinal) || text.Words.Contains("80", StringComparison.Ordinal))
            .SelectMany(text => Quoted().Matches(text.Words))
            .Select(match => match.Groups["words"].Value)
            .Append(Language(tag)["welcome.exampleText"])
            .Where(words => !words.Contains('{', StringComparison.Ordinal))
            .Distinct()
            .ToList();

        examples.Count.ShouldBeGreaterThan(3);
        foreach (var example in examples)
            Works(example).ShouldBeTrue(example);
    }

    [Theory]
    [InlineData("ja", "11/20（金）", "8,000")]
    [InlineData("en", "Fri 20 Nov", "8,000")]
    public void Days_and_numbers_are_written_as_its_readers_write_them(string tag, string day, string number)
    {
        Language(tag).Day(new DateOnly(2026, 11, 20)).ShouldBe(day);
        Language(tag).Number(8000).ShouldBe(number);
    }

    // What people type, such as a yes, is understood in either language.
    private static bool IsUnderstoodInBoth(string key) => key.EndsWith("Words", StringComparison.Ordinal);

    /// <summary>Whether a text is a clear report, or calls a command with what that command understands.</summary>
    private bool Works(string text)
    {
        var now = new DateTimeOffset(2026, 11, 24, 18, 0, 0, TimeSpan.FromHours(9));
        if (Commands.Match(text) is not { } called)
            return IsReport(text);

        return called.Arguments.Length == 0 || called.Command.Key switch
        {
            "why" => KpiCatalogue.PerConnect.FindByWords(called.Arguments) is not null,
            "outcomes" when Understands("outcomes.rateWords", called.Arguments) => true,
            "off" or "pause" => DaysReader.Read(called.Arguments, DateOnly.FromDateTime(now.DateTime)).IsClear,
            "memo" => true,
            "costs" => MoneyReader.Read(called.Arguments, DateOnly.FromDateTime(now.DateTime)) is not null,
            "comparison" => Understands("comparison.listWords", called.Arguments.Split(' ')[0])
                || Understands("comparison.scriptWords", called.Arguments.Split(' ')[0])
                || Understands("comparison.stopWords", called.Arguments),
            "members" => Understands("members.supervisorWords", called.Arguments.Split(' ')[^1])
                || Understands("members.managerWords", called.Arguments.Split(' ')[^1]),
            "retro" => RetroWordLists.Any(list => Understands(list, called.Arguments.Split(' ')[0])),
            _ => DayReader.Read(called.Arguments, now) is not null || IsReport(called.Arguments),
        };

        static bool Understands(string key, string words) => ShippedCard.LanguageTags.Any(tag => Language(tag).List(key).Contains(words));

        bool IsReport(string words) => new ReportParser().Read(words, ReadingContext.At(now)) is ReportReading.Understood;
    }

    private static Texts Language(string tag) => ShippedCard.Languages.Find(tag)!;

    /// <summary>Every text with its key; a list gives one for each of its texts.</summary>
    private static IEnumerable<(string Key, string Words)> Words(string tag)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(SourceTree.Root, "src", "OutboundKpi.Bot", "Languages", tag + ".json")));
        return [.. Walk(file.RootElement, "")];

        static IEnumerable<(string Key, string Words)> Walk(JsonElement json, string key) => json.ValueKind switch
        {
            JsonValueKind.Object => json.EnumerateObject().SelectMany(property => Walk(property.Value, key.Length == 0 ? property.Name : $"{key}.{property.Name}")),
            JsonValueKind.Array => json.EnumerateArray().SelectMany(item => Walk(item, key)),
            _ => [(key, json.GetString()!)],
        };
    }

    private static string[] Names(IEnumerable<string> words) => [.. words.SelectMany(text => Placeholder().Matches(text)).Select(match => match.Value).Distinct()];

    [GeneratedRegex("[「“](?<words>[^」”]*)[」”]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"[\p{IsHiragana}\p{IsKatakana}\p{IsCJKUnifiedIdeographs}\u3000-\u303f\uff00-\uffef]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Japanese();

    // Emphasis, links, code, and what at the start of a line makes a list, a heading or a quotation.
    [GeneratedRegex(@"[*_`\[\]<>\\]|^(#|-|\+|\d+\.)\s", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Markdown();
}
