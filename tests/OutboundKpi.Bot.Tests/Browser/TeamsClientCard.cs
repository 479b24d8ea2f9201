using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace OutboundKpi.Bot.Tests.Browser;

/// <summary>A card in the chat. Its inputs are found by their labels, its buttons by their titles; of several alike the first is meant.</summary>
internal sealed class TeamsClientCard(IPage page, ILocator card)
{
    /// <summary>All that the card says, a line an element.</summary>
    public Task<string> ReadAsync() => card.InnerTextAsync();

    /// <summary>Types into an input for text, a number, a date or a time; what was in it is replaced.</summary>
    public async Task FillAsync(string label, string value)
    {
        var input = Input(label);
        await input.FillAsync(value);

        // Leaving an input makes the client take over what was typed.
        await input.BlurAsync();
    }

    /// <summary>What an input holds.</summary>
    public Task<string> ValueAsync(string label) => Input(label).InputValueAsync();

    /// <summary>Picks one of the choices of a drop-down list.</summary>
    public async Task ChooseAsync(string label, string choice)
    {
        await card.GetByRole(AriaRole.Combobox, new() { NameRegex = Name(label) }).ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = choice, Exact = true }).ClickAsync();
    }

    /// <summary>Ticks a box or picks a radio button.</summary>
    public Task TickAsync(string title) => card.GetByLabel(title).CheckAsync();

    /// <summary>Presses a button of the card.</summary>
    public Task PressAsync(string title) => card.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).First.ClickAsync();

    /// <summary>Waits until the card has no such button any more.</summary>
    public Task WaitUntilGoneAsync(string title) =>
        card.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).First.WaitForAsync(new() { State = WaitForSelectorState.Hidden });

    /// <summary>Whether a text stands below one input and above another.</summary>
    public async Task<bool> IsBetweenAsync(string text, string above, string below)
    {
        var top = await TopAsync(card.GetByText(text));
        return await TopAsync(Input(above)) < top && top < await TopAsync(Input(below));
    }

    /// <summary>How many links the card has; nothing that a person typed may become one.</summary>
    public Task<int> CountLinksAsync() => card.Locator("a").CountAsync();

    /// <summary>How high the card is drawn, in CSS pixels.</summary>
    public async Task<float> HeightAsync() => (await card.BoundingBoxAsync())!.Height;

    /// <summary>Presses a button that the card keeps in its "…" menu.</summary>
    public async Task PressInMenuAsync(string title)
    {
        await card.GetByRole(AriaRole.Button, new() { Name = "More options" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = title, Exact = true }).ClickAsync();
    }

    /// <summary>Taps on a text of the card that is more than a text.</summary>
    public Task TapAsync(string text) => card.GetByText(text, new() { Exact = true }).ClickAsync();

    /// <summary>Saves a picture of the card alone.</summary>
    public Task<byte[]> TakePictureAsync(string? path = null) => card.ScreenshotAsync(new() { Path = path, Animations = ScreenshotAnimations.Disabled });

    private static async Task<float> TopAsync(ILocator element) => (await element.BoundingBoxAsync())!.Y;

    private ILocator Input(string label) => card.GetByLabel(Name(label)).First;

    /// <summary>A required input's label ends in a mark, which is a part of its accessible name.</summary>
    private static Regex Name(string label) => new($@"^{Regex.Escape(label)}\s*\*?$", RegexOptions.None, TimeSpan.FromSeconds(1));
}
