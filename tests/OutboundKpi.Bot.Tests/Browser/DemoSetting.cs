namespace OutboundKpi.Bot.Tests.Browser;

/// <summary>The bot with its demo and a browser, started once for all tests of the collection, which run one after another.</summary>
public sealed class DemoSetting : IAsyncLifetime
{
    private DemoProcess? _demo;
    private Chromium? _chromium;

    public async ValueTask InitializeAsync()
    {
        _chromium = await Chromium.LaunchAsync();

        // Tests take past days for themselves, at the beginning of a month those of the last one.
        _demo = await DemoProcess.StartAsync("--Reports:FreezeBusinessDay", "20");
    }

    public async ValueTask DisposeAsync()
    {
        if (_chromium is not null)
            await _chromium.DisposeAsync();

        if (_demo is not null)
            await _demo.DisposeAsync();
    }

    /// <summary>The operator's page: an empty chat in which no form waits for an answer.</summary>
    internal async Task<TeamsClientPage> OpenOperatorAsync(TeamsClientLook? look = null)
    {
        var page = await OpenAsync("operator", look);
        await page.SayAsync("キャンセル");
        await page.WaitForMessageAsync("やめました", "途中の入力はありません");
        return page;
    }

    /// <summary>The page of the operator, the supervisor or the manager.</summary>
    internal Task<TeamsClientPage> OpenAsync(string person, TeamsClientLook? look = null) => _chromium!.OpenAsync(_demo!.PageOf(person), look);

    /// <summary>The page of a person of another demo, in this setting's browser, for sharp pictures.</summary>
    internal Task<TeamsClientPage> OpenAsync(Uri page, TeamsClientLook look, string locale) => _chromium!.OpenAsync(page, look, locale, sharpness: 2);
}
