using System.ComponentModel.DataAnnotations;

namespace OutboundKpi.Bot.Cards;

/// <summary>What the channel's clients can draw: section <c>Channel</c>.</summary>
public sealed class ChannelCardOptions
{
    /// <summary>The Adaptive Cards version that cards name. Default 1.5, the documented ceiling for bots in Teams.</summary>
    [RegularExpression(@"^1\.[2-9]$", ErrorMessage = "Channel:CardVersion must be 1.2 to 1.9.")]
    public string CardVersion { get; set; } = "1.5";

    /// <summary>
    /// How buttons call the bot: <c>Execute</c> (default: the answer replaces the card) or <c>Submit</c>
    /// (a message, for clients on which Execute does nothing).
    /// </summary>
    [EnumDataType(typeof(CardActionKind))]
    public CardActionKind ActionKind { get; set; } = CardActionKind.Execute;

    /// <summary>
    /// Whether cards hold charts. Default true: a client that cannot draw one shows the bars that stand in for it. False where clients stumble over
    /// a chart instead: then everybody sees the bars.
    /// </summary>
    public bool Charts { get; set; } = true;

    /// <summary>
    /// Whether an answered card is also updated in its message. Default true: the answer to an Execute shows only on the client that
    /// pressed, so without it a filled-in form is seen empty again on the person's other devices.
    /// </summary>
    public bool UpdateAnsweredCards { get; set; } = true;
}

/// <summary>How the buttons of a card call the bot.</summary>
public enum CardActionKind
{
    /// <summary><c>Action.Execute</c>: an invoke, answered in its response.</summary>
    Execute,

    /// <summary><c>Action.Submit</c>: a message with a value, answered by a message.</summary>
    Submit,
}
