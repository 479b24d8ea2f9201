namespace OutboundKpi.Bot.Storage;

/// <summary>Where a person's dialog stands.</summary>
/// <param name="Version">Grows by one with each save, and does not start over when the dialog ends; 0 when there never was one.</param>
/// <param name="Json">The state as UTF-8 JSON; <see langword="null"/> when no dialog is open.</param>
public sealed record DialogState(long Version, byte[]? Json);
