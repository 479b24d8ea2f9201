namespace OutboundKpi.AdaptiveCards.Expressions;

/// <summary>Where names are looked up while a card is written.</summary>
internal sealed class Scope
{
    /// <summary>Outside a repetition there is no index.</summary>
    public const int NoIndex = -1;

    /// <summary><c>$root</c>: everything the card was given.</summary>
    public CardValue Root { get; set; }

    /// <summary><c>$data</c>: the part that plain names are found in.</summary>
    public CardValue Data { get; set; }

    /// <summary><c>$index</c>: the position in the innermost repetition.</summary>
    public int Index { get; set; } = NoIndex;

    public void Start(CardValue root)
    {
        Root = root;
        Data = root;
        Index = NoIndex;
    }
}
