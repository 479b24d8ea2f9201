namespace OutboundKpi.Bot.Cards;

/// <summary>What a card template sees: the reader's words, the channel's settings, and the card's own values.</summary>
/// <param name="Text">The words of the reader's language, as a tree.</param>
/// <param name="Ui">What the channel wants of a card.</param>
/// <param name="M">The values of this card, formatted for the reader.</param>
public sealed record CardRoot<TModel>(IReadOnlyDictionary<string, object> Text, CardUi Ui, TModel M);

/// <summary>What the channel wants of a card.</summary>
/// <param name="Version">The Adaptive Cards version that the card names.</param>
/// <param name="Action">The kind of the buttons that call the bot: <c>Action.Execute</c> or <c>Action.Submit</c>.</param>
/// <param name="Lang">The language tag, for screen readers.</param>
/// <param name="Charts">Whether cards hold charts; else the bars that stand in for them.</param>
public sealed record CardUi(string Version, string Action, string Lang, bool Charts);
