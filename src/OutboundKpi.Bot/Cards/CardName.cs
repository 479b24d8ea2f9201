namespace OutboundKpi.Bot.Cards;

/// <summary>A card by its path below <c>cards/</c>, tied to the type of its values.</summary>
/// <param name="Path">Feature and card, such as <c>report/summary</c>.</param>
public sealed record CardName<TModel>(string Path) : CardName(Path)
{
    /// <inheritdoc/>
    public override Type RootType => typeof(CardRoot<TModel>);
}

/// <summary>A card of any values.</summary>
public abstract record CardName(string Path)
{
    /// <summary>What the card's template sees.</summary>
    public abstract Type RootType { get; }
}
