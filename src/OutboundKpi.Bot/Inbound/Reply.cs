using OutboundKpi.Teams.Activities;

namespace OutboundKpi.Bot.Inbound;

/// <summary>Something to say: a card or a sentence, ready to be sent.</summary>
/// <param name="Card">The card as UTF-8 JSON; empty for a sentence.</param>
/// <param name="Words">The sentence, or what stands for the card in notifications. Holds nothing that a person typed.</param>
public sealed record Reply(ReadOnlyMemory<byte> Card, string Words)
{
    /// <summary>Whether only the person of the turn may read it.</summary>
    public bool IsPrivate { get; init; }

    public bool IsCard => !Card.IsEmpty;

    /// <summary>The body to send.</summary>
    public byte[] ToActivity() => IsCard ? OutgoingActivity.Card(Card, Words) : OutgoingActivity.Message(Words, textFormat: "plain");

    /// <summary>A sentence.</summary>
    public static Reply Text(string words) => new(default, words);
}
