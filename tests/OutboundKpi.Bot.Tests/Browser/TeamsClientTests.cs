using OutboundKpi.Bot.Demo;
using OutboundKpi.Bot.Tests.Support;

namespace OutboundKpi.Bot.Tests.Browser;

/// <summary>The harness itself: a person at the local client in a real browser, with the smallest bot behind it.</summary>
public sealed class TeamsClientTests(TeamsClientTests.Setting setting) : IClassFixture<TeamsClientTests.Setting>
{
    [Fact]
    public async Task A_person_types_fills_a_form_and_reads_the_answer()
    {
        await using var page = await setting.OpenAsync();

        await page.SayAsync("報告");
        var form = await page.WaitForCardAsync("聞きました：報告");
        await form.FillAsync("架電数", "80");
        await form.FillAsync("接続数", "２４");
        await form.FillAsync("日付", "2026-11-20");
        await form.TickAsync("半日休み");
        await form.ChooseAsync("リスト", "休眠");
        await form.PressAsync("送信");
        var answer = await page.WaitForCardAsync("calls = 80");

        (await answer.ReadAsync()).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .ShouldBe(["about = 報告", "calls = 80", "connects = ２４", "date = 2026-11-20", "off = true", "list = dormant"]);
        page.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_required_input_left_empty_is_asked_for_in_the_page()
    {
        await using var page = await setting.OpenAsync();

        await page.SayAsync("空の報告");
        var form = await page.WaitForCardAsync("聞きました：空の報告");
        await form.PressAsync("送信");
        await page.WaitForCardAsync("数字を入れてください");

        setting.Bot.Received.Where(activity => (string?)activity["value"]?["action"]?["data"]?["about"] == "空の報告").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_group_chat_reaches_the_bot_by_a_mention()
    {
        await using var page = await setting.OpenAsync();

        await page.ChooseChatAsync("朝会");
        await page.SayToBotAsync("架電KPI", "みんなの今日");
        await page.WaitForCardAsync("みんなの今日");

        var heard = setting.Bot.Received.Single(activity => ((string?)activity["text"])?.Contains("みんなの今日") is true);
        heard["conversation"]!["conversationType"]!.GetValue<string>().ShouldBe("groupChat");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_card_fits_a_phone(bool dark)
    {
        await using var page = await setting.OpenAsync(TeamsClientLook.Phone with { Dark = dark });

        await page.SayAsync("スマホで報告");
        var form = await page.WaitForCardAsync("聞きました：スマホで報告");
        var picture = await form.TakePictureAsync();

        PngWidth(picture).ShouldBeInRange(250, 390);
    }

    private static int PngWidth(byte[] png) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16, 4));

    /// <summary>The bot, the operator's page and the browser, started once.</summary>
    public sealed class Setting : IAsyncLifetime
    {
        private readonly TemporaryFolder _run = new();
        private readonly LocalClientPersona _operator = new("operator", FreePorts.Take(1)[0]);
        private LocalClient? _client;
        private Chromium? _chromium;

        internal EchoBot Bot { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Bot = await EchoBot.StartAsync();
            _chromium = await Chromium.LaunchAsync();
            _client = await RunningClient.StartAsync(new LocalClientSettings(SourceTree.Playground, Bot.Endpoint, [_operator]) { RunFolder = _run.Path });
        }

        public async ValueTask DisposeAsync()
        {
            if (_chromium is not null)
            {
                await _chromium.DisposeAsync();
            }

            if (_client is not null)
            {
                await _client.DisposeAsync();
            }

            await Bot.DisposeAsync();
            _run.Dispose();
        }

        internal Task<TeamsClientPage> OpenAsync(TeamsClientLook? look = null) => _chromium!.OpenAsync(_operator.Page, look);
    }
}
