namespace OutboundKpi.Bot.Cards;

/// <summary>The commands, made from the command list.</summary>
public sealed record HelpCard(IReadOnlyList<HelpItem> Commands, IReadOnlyList<CardButton> Buttons);

/// <summary>A command.</summary>
/// <param name="Words">The words that call it.</param>
/// <param name="Usage">What it does.</param>
public sealed record HelpItem(string Words, string Usage);
