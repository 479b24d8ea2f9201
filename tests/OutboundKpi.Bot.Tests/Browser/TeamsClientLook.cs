using Microsoft.Playwright;

namespace OutboundKpi.Bot.Tests.Browser;

/// <summary>How a page of the local client is looked at.</summary>
/// <param name="Width">Width of the window in CSS pixels.</param>
/// <param name="Height">Height of the window in CSS pixels.</param>
/// <param name="Dark">
/// Whether Chromium darkens the page. The local client has no dark theme of its own and ignores the system's wish for one, so this is
/// the browser's darkening, not Teams' dark theme: it shows whether a card's own colours and pictures survive on a dark ground.
/// </param>
internal sealed record TeamsClientLook(int Width, int Height, bool Dark = false)
{
    /// <summary>A desktop's window.</summary>
    public static TeamsClientLook Wide { get; } = new(1280, 900);

    /// <summary>A phone held upright.</summary>
    public static TeamsClientLook Phone { get; } = new(390, 844);

    public ViewportSize Size => new() { Width = Width, Height = Height };
}
