using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OutboundKpi.Bot.Commands;
using OutboundKpi.Bot.Tests.Cards;
using OutboundKpi.Bot.Tests.Support;

namespace OutboundKpi.Bot.Tests.Commands;

/// <summary>The commands that we ship, and which texts call them.</summary>
public sealed class CommandListTests : IAsyncDisposable
{
    private readonly WebApplication _app = BotHost.BuildUnchecked(TimeProvider.System, "--environment", "Development");

    private CommandList Commands => _app.Services.GetRequiredService<CommandList>();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public void Two_commands_never_share_a_key_or_a_word()
    {
        Should.Throw<ArgumentException>(() => new CommandList([.. Commands.All, Commands.All[0]])).Message.ShouldContain(Commands.All[0].Key);
        Should.Throw<ArgumentException>(() => new CommandList([.. Commands.All, new Named("other", "ｔｏｄａｙ")])).Message.ShouldContain("ｔｏｄａｙ");
    }

    [Fact]
    public void Every_title_calls_its_command_in_every_language()
    {
        foreach (var texts in ShippedCard.Languages.All)
        {
            foreach (var command in Commands.All)
                (Commands.Match(texts[$"command.{command.Key}.title"])?.Command).ShouldBe(command, $"{texts.Tag}: {command.Key}");
        }
    }

    [Fact]
    public void Every_command_has_a_Japanese_and_an_English_word()
    {
        foreach (var command in Commands.All.Where(command => command.Key != "kpi"))
        {
            command.Words.ShouldContain(word => char.IsAscii(word[0]), command.Key);
            command.Words.ShouldContain(word => !char.IsAscii(word[0]), command.Key);
        }
    }

    [Theory]
    [InlineData("今日", "today", "")]
    [InlineData("　今日　", "today", "")]
    [InlineData("今日！", "today", "")]
    [InlineData("今日。", "today", "")]
    [InlineData("ＴＯＤＡＹ", "today", "")]
    [InlineData("Today?", "today", "")]
    [InlineData("ＫＰＩ", "kpi", "")]
    [InlineData("？", "help", "")]
    [InlineData("ヘルプ？", "help", "")]
    [InlineData("ﾍﾙﾌﾟ", "help", "")]
    [InlineData("やめる。", "cancel", "")]
    [InlineData("報告", "report", "")]
    [InlineData("報告：架電８０", "report", "架電80")]
    [InlineData("報告、架電80 接続24", "report", "架電80 接続24")]
    [InlineData("Report\ncalls 80", "report", "calls 80")]
    [InlineData("修正　昨日", "correct", "昨日")]
    [InlineData("なぜ　接続率？", "why", "接続率")]
    [InlineData("why connect rate", "why", "connect rate")]
    [InlineData("言語 English", "language", "English")]
    [InlineData("結果 11/12 商談3 受注1", "outcomes", "11/12 商談3 受注1")]
    [InlineData("休み 11/25", "off", "11/25")]
    [InlineData("お休み　明日　午後休", "off", "明日 午後休")]
    [InlineData("off 11/25-11/27", "off", "11/25-11/27")]
    [InlineData("リマインド停止 11/30まで", "pause", "11/30まで")]
    [InlineData("再開", "resume", "")]
    [InlineData("ﾒﾓ 受付では先に用件", "memo", "受付では先に用件")]
    [InlineData("リスト", "lists", "")]
    [InlineData("ﾄｰｸ", "scripts", "")]
    [InlineData("比較 トーク A B", "comparison", "トーク A B")]
    [InlineData("Costs 2026-10 1200000", "costs", "2026-10 1200000")]
    public void A_text_calls_the_command_of_its_first_word(string text, string key, string arguments)
    {
        var called = Commands.Match(text).ShouldNotBeNull();

        called.Command.Key.ShouldBe(key);
        called.Arguments.ShouldBe(arguments);
    }

    [Theory]
    [InlineData("今日 架電80")]
    [InlineData("今日は架電80でした")]
    [InlineData("KPI 架電80")]
    [InlineData("リスト 新規 架電80 接続20")]
    [InlineData("トーク：B 架電80 接続20")]
    [InlineData("報告書を書きました")]
    [InlineData("reporting 80 calls")]
    [InlineData("言語化が大事")]
    [InlineData("やめるのは早い")]
    [InlineData("こんにちは")]
    [InlineData("")]
    [InlineData("。")]
    public void Other_texts_call_none(string text) => Commands.Match(text).ShouldBeNull();

    [Fact]
    public void The_app_s_command_list_offers_as_many_commands_as_Teams_shows_by_their_titles()
    {
        var japanese = ShippedCard.Languages.Find("ja")!;
        var english = ShippedCard.Languages.Find("en")!;

        var offered = Offered();

        // Twelve is what the manifest's schema allows; the rest is under help, which is among them.
        var personal = offered.Where(one => one.Scope == "personal").Select(one => one.Japanese).ToList();
        personal.Count.ShouldBeInRange(10, 12);
        personal.ShouldBeUnique();
        personal.ShouldContain(japanese["command.help.title"]);
        foreach (var (_, title, translated) in offered)
        {
            var command = Commands.All.Single(command => japanese[$"command.{command.Key}.title"] == title);
            translated.ShouldBe(english[$"command.{command.Key}.title"]);
        }
    }

    private static List<(string Scope, string Japanese, string English)> Offered()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(SourceTree.Manifest, "manifest.json")));
        using var translation = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(SourceTree.Manifest, "en.json")));
        var lists = manifest.RootElement.GetProperty("bots")[0].GetProperty("commandLists").EnumerateArray();
        return
        [
            .. lists.SelectMany((list, i) => list.GetProperty("commands").EnumerateArray().Select((command, j) => (
                list.GetProperty("scopes")[0].GetString()!,
                command.GetProperty("title").GetString()!,
                translation.RootElement.GetProperty($"bots[0].commandLists[{i}].commands[{j}].title").GetString()!))),
        ];
    }

    private sealed class Named(string key, string word) : ICommand
    {
        public string Key => key;

        public IReadOnlyList<string> Words => [word];

        public ValueTask RunAsync(OutboundKpi.Bot.Inbound.TurnContext turn, string arguments, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
