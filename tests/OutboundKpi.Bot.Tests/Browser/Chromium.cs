using Microsoft.Playwright;
using OutboundKpi.Bot.Tests.Support;

namespace OutboundKpi.Bot.Tests.Browser;

/// <summary>
/// A real Chromium without a window, with a new and empty profile. The program is the machine's own (CHROMIUM, or /usr/bin/chromium);
/// nothing is downloaded. Skips the test where there is none.
/// </summary>
internal sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Chromium(IPlaywright playwright, IBrowser browser)
    {
        _playwright = playwright;
        _browser = browser;
    }

    public static async Task<Chromium> LaunchAsync()
    {
        var program = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } given ? given : "/usr/bin/chromium";
        if (!File.Exists(program))
        {
            Missing.SkipOrFail($"No Chromium at {program}: install it, or set CHROMIUM to its path");
        }

        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Headless = true, Args = Arguments });
        return new Chromium(playwright, browser);
    }

    /// <summary>Opens a person's page of the local client in a window of its own, ready to type.</summary>
    /// <param name="address">The page's address.</param>
    /// <param name="look">How it is looked at; a desktop's window by default.</param>
    /// <param name="locale">The browser's language.</param>
    /// <param name="sharpness">Pixels of a picture for each CSS pixel.</param>
    public async Task<TeamsClientPage> OpenAsync(Uri address, TeamsClientLook? look = null, string locale = "ja-JP", float sharpness = 1)
    {
        var context = await _browser.NewContextAsync(new()
        {
            Locale = locale,
            TimezoneId = "Asia/Tokyo",
            ViewportSize = TeamsClientLook.Wide.Size,
            DeviceScaleFactor = sharpness,
        });
        return await TeamsClientPage.OpenAsync(await context.NewPageAsync(), address, look ?? TeamsClientLook.Wide);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
