using System.Net;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using OutboundKpi.Bot.Commands;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Bot.Tests.Cards;
using OutboundKpi.Bot.Tests.Conversations;

namespace OutboundKpi.Bot.Tests.Commands;

/// <summary>Whatever is typed, there is one answer: no silence, and not two that contradict each other.</summary>
public sealed class AnyTextTests
{
    private const int Count = 150;
    private const int Seed = 20261120;
    private const string Hostile = "[悪意](https://example.com)";

    private static readonly string[] Pieces =
    [
        "架電80", "接続24", "アポ3", "接続90", "80/15/2", "着電20", "約", "%", "なし", "有給です", "チーム合計", "calls 80", "リスト", "新規", "A",
        " ", "　", "\n", "、", "。", "？", "!", ":", "-", "/", "こんにちは", "なぜ", "接続率", "何のため", "English", "はい", "ok", "2026-11-20", "😀", "<b>", "**", "[x](y)",
        "\u202e", "\ufeff", "\"", "\\", "{words}", "${m}", "100000", "-5", "0", "八十",
    ];

    [Fact]
    public async Task Any_text_gets_exactly_one_answer()
    {
        await using var bot = await TestBot.StartAsync();
        var words = bot.Services.GetRequiredService<CommandList>().All.SelectMany(command => command.Words);
        var person = bot.Person();

        foreach (var text in Texts([.. Pieces, .. words]).Append("").Append("　").Append(new string('あ', 20_000)))
        {
            var answer = (await AnswersAsync(person, text)).ShouldHaveSingleItem($"'{text}'");
            CardRules.Text(answer, "text").ShouldNotContain("（番号", Case.Sensitive, $"'{text}' made the turn fail");
        }
    }

    [Fact]
    public async Task What_a_person_typed_is_never_read_as_Markdown()
    {
        await using var bot = await TestBot.StartAsync();
        var supervisor = await bot.MemberAsync(Role.Supervisor);
        var hanako = await bot.MemberAsync(Role.Operator, Hostile);
        await bot.Services.GetRequiredService<IStorage>().CommitAsync(
            [new SaveTeam(new() { TenantId = hanako.Tenant, TeamId = "team-1", Name = Hostile, TimeZone = "Asia/Tokyo", Language = "ja" })],
            TestContext.Current.CancellationToken);
        var form = new SaidCard((await AnswersAsync(hanako, "報告")).Single());

        List<JsonElement> said =
        [
            (await hanako.InvokesAsync(form, "送信", ("calls", Hostile), ("list", Hostile))).GetProperty("value"),
            (await hanako.InvokesAsync(form, "送信", ("calls", "80"), ("list", Hostile), ("script", Hostile))).GetProperty("value"),
        ];
        foreach (var text in new[]
        {
            "今日", "修正", $"なぜ {Hostile}", $"言語 {Hostile}", $"{Hostile} 80/15/2", $"リスト{Hostile} 架電80 接続20", $"リスト{Hostile} 着電20", $"架電80 {Hostile}くらい",
            $"架電80じゃなくて{Hostile}", $"架電80 架電90 {Hostile}", "報告", "取り消し", "架電50", "取り消し", Hostile,
        })
        {
            said.AddRange(await AnswersAsync(hanako, text));
        }

        said.AddRange(await AnswersAsync(supervisor, "今日"));
        said.AddRange(await AnswersAsync(supervisor, "設定"));

        string.Concat(said.SelectMany(CardRules.Strings)).ShouldContain("悪意", Case.Sensitive, "what was typed must come back somewhere, or nothing is tested");
        foreach (var message in said)
        {
            CardRules.MarkdownOf(message).Where(text => text.Contains("悪意", StringComparison.Ordinal)).ShouldBeEmpty();
            CardRules.Text(message, "summary").ShouldNotContain("悪意");
            if (CardRules.Text(message, "textFormat") != "plain")
                CardRules.Text(message, "text").ShouldNotContain("悪意");
        }
    }

    private static string[] Texts(string[] pieces) => Gen.Elements(pieces).NonEmptyListOf().Select(string.Concat)
        .Sample(Count, new Rnd((ulong)Seed), 6);

    /// <summary>Types a message and takes the answers out of the response.</summary>
    private static async Task<IReadOnlyList<JsonElement>> AnswersAsync(TestPerson person, string text)
    {
        var message = person.Message(text);
        message["deliveryMode"] = "expectReplies";
        using var response = await person.PostAsync(message);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var answer = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        return [.. answer.GetProperty("activities").EnumerateArray().Where(activity => CardRules.Text(activity, "type") == "message")];
    }
}
