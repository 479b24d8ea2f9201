using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace OutboundKpi.Bot.Tests.Browser;

/// <summary>A person's page of the local Teams-like client, as that person uses it: reading, typing, pressing.</summary>
internal sealed class TeamsClientPage : IAsyncDisposable
{
    /// <summary>The client keeps to 600 pixels and cards to 450, however narrow the window; in Teams on a phone a card takes the width that there is.</summary>
    private const string FitNarrowWindows = """
        @media (max-width: 640px) {
          html, body { overflow-x: hidden; }
          div:has(.ac-adaptiveCard), div:has([data-lexical-editor=true]) { min-width: 0 !important; margin-right: 0 !important; }
          div:has(> .ac-preview-panel) { width: calc(100vw - 64px) !important; }
          .ac-adaptiveCard input { width: 0 !important; flex: 1 1 0 !important; }
          .ac-adaptiveCard .ac-input-container > * { flex: 1 1 0 !important; min-width: 0 !important; }
          .fai-OutputCard:has(.ac-adaptiveCard) { padding: 0 !important; }
        }
        """;

    private readonly IPage _page;

    private TeamsClientPage(IPage page) => _page = page;

    /// <summary>What the page's own scripts failed at or wrote as an error; a card that the client cannot draw shows here.</summary>
    public IList<string> Errors { get; } = [];

    /// <summary>Opens a page and makes it ready to type.</summary>
    internal static async Task<TeamsClientPage> OpenAsync(IPage page, Uri address, TeamsClientLook look)
    {
        var client = new TeamsClientPage(page);
        page.PageError += (_, error) => client.Errors.Add(error);
        page.Console += (_, line) => client.HearConsole(line);
        await page.RouteAsync(url => !new Uri(url).IsLoopback, route => route.AbortAsync());
        await page.GotoAsync(address.AbsoluteUri);
        await client.MessageBox.WaitForAsync();
        await page.AddStyleTagAsync(new() { Content = FitNarrowWindows });

        // The log panel lies over a narrow window, and repeats in any window what the chat says.
        await page.GetByRole(AriaRole.Button, new() { Name = "Toggle Log Panel" }).ClickAsync();
        await client.LookAsync(look);
        return client;
    }

    /// <summary>Changes the window's size and whether it is dark.</summary>
    public async Task LookAsync(TeamsClientLook look)
    {
        await _page.SetViewportSizeAsync(look.Width, look.Height);

        // The override lasts as long as the session, so the session is left to end with the window.
        var developerTools = await _page.Context.NewCDPSessionAsync(_page);
        await developerTools.SendAsync("Emulation.setAutoDarkModeOverride", new() { ["enabled"] = look.Dark });
    }

    /// <summary>Opens another chat by its name in the list: "Personal Chat", the group chat's name, or "team - channel".</summary>
    public async Task ChooseChatAsync(string name)
    {
        // Each chat has a box of its own; what is typed before the change would go to the chat that is left.
        var boxOfThisChat = await MessageBox.ElementHandleAsync();
        await _page.GetByRole(AriaRole.Treeitem, new() { Name = name, Exact = true }).ClickAsync();
        await boxOfThisChat.WaitForElementStateAsync(ElementState.Hidden);
        await MessageBox.WaitForAsync();
    }

    /// <summary>Types a message and sends it.</summary>
    public async Task SayAsync(string text)
    {
        await MessageBox.ClickAsync();
        await _page.Keyboard.InsertTextAsync(text);
        await _page.Keyboard.PressAsync("Enter");
    }

    /// <summary>
    /// Says something harmless until it is answered: a client that has just been opened loses what is typed before it is connected, and only a first
    /// conversation begins with a welcome that would show that it is.
    /// </summary>
    public async Task SayUntilHeardAsync(string text, string answer)
    {
        var card = _page.Locator(".ac-adaptiveCard").Filter(new() { HasText = answer }).Last;
        for (var tries = 0; tries < 5 && await card.CountAsync() == 0; tries++)
        {
            await SayAsync(text);
            try
            {
                await card.WaitForAsync(new() { Timeout = 8_000 });
            }
            catch (TimeoutException)
            {
                // Not connected yet: say it again.
            }
        }
    }

    /// <summary>Types a message with a mention of the bot before it, and sends it: what reaches a bot in a group chat.</summary>
    /// <param name="bot">The bot's name.</param>
    /// <param name="text">What is said after the mention.</param>
    public async Task SayToBotAsync(string bot, string text)
    {
        await MessageBox.ClickAsync();
        await _page.Keyboard.TypeAsync("@" + bot[..1]);
        await _page.Locator("#typeahead-menu").GetByText(bot).First.ClickAsync();
        await _page.Keyboard.InsertTextAsync(" " + text);
        await _page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Waits until the chat shows a card that contains a text, and answers the newest one.</summary>
    public async Task<TeamsClientCard> WaitForCardAsync(string text)
    {
        var card = Cards.Filter(new() { HasText = text }).Last;
        await card.WaitForAsync();
        return new TeamsClientCard(_page, card);
    }

    /// <summary>Waits until the personal or group chat shows a message of the bot that contains one of these texts.</summary>
    public Task WaitForMessageAsync(params string[] texts) =>
        _page.Locator(".fai-OutputCard").Filter(new() { HasTextRegex = new(string.Join('|', texts.Select(Regex.Escape)), RegexOptions.None, TimeSpan.FromSeconds(1)) }).Last.WaitForAsync();

    /// <summary>Waits until the channel shows a post or an answer that contains a text.</summary>
    public Task WaitForPostAsync(string text) => _page.GetByText(text).Last.WaitForAsync();

    /// <summary>All that the window says.</summary>
    public Task<string> ReadAsync() => _page.Locator("body").InnerTextAsync();

    /// <summary>How many cards the open chat shows.</summary>
    public Task<int> CountCardsAsync() => Cards.CountAsync();

    /// <summary>Saves a picture of the window.</summary>
    public Task<byte[]> TakePictureAsync(string? path = null) => _page.ScreenshotAsync(new() { Path = path, Animations = ScreenshotAnimations.Disabled });

    /// <summary>Closes the window.</summary>
    public async ValueTask DisposeAsync() => await _page.Context.DisposeAsync();

    private ILocator Cards => _page.Locator(".ac-adaptiveCard");

    private ILocator MessageBox => _page.Locator("[data-lexical-editor=true]").First;

    // The client asks the internet for fonts, and this page has none of it: that is the test's doing and no fault.
    private void HearConsole(IConsoleMessage line)
    {
        var isOurDoing = Uri.TryCreate(line.Location.Split('#')[0], UriKind.Absolute, out var source) && !source.IsLoopback;
        // The client complains of itself when an update comes before it has put the message into its own list.
        var isItsOwnRace = line.Text.StartsWith("Saga error Error: setMessage: Message with ID", StringComparison.Ordinal);
        if (line.Type == "error" && !isOurDoing && !isItsOwnRace)
            Errors.Add($"{line.Text} ({line.Location})");
    }
}
