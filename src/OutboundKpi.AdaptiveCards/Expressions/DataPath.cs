using OutboundKpi.AdaptiveCards.Data;

namespace OutboundKpi.AdaptiveCards.Expressions;

/// <summary>A path ready to walk.</summary>
internal sealed class DataPath
{
    private readonly Origin _origin;

    /// <summary>Cuts a path into its steps.</summary>
    /// <param name="text">The path as the language writes it: <c>days[0].calls</c>.</param>
    /// <param name="fromScope">Whether its first name is looked up in the scope; else the path goes on from a computed value.</param>
    public DataPath(string text, bool fromScope)
    {
        Segments = PathSegment.Split(text);
        MissingText = CardValue.FromText("${" + text + "}");
        if (fromScope && text[0] == '$')
        {
            _origin = Segments[0].Name.ToUpperInvariant() switch
            {
                "$ROOT" => Origin.Root,
                "$DATA" => Origin.Data,
                "$INDEX" => Origin.Index,
                _ => Origin.Nothing,
            };
            Segments = Segments[1..];
        }
    }

    private enum Origin
    {
        Data,
        Root,
        Index,
        Nothing,
    }

    public PathSegment[] Segments { get; }

    /// <summary>What stands in a card where the path leads nowhere.</summary>
    public CardValue MissingText { get; }

    public static CardValue Walk(CardValue value, PathSegment[] segments)
    {
        foreach (var segment in segments)
        {
            value = segment.Step(value);
        }

        return value;
    }

    public CardValue From(Scope scope) => Walk(
        _origin switch
        {
            Origin.Data => scope.Data,
            Origin.Root => scope.Root,
            Origin.Index when scope.Index != Scope.NoIndex => CardValue.FromNumber(scope.Index),
            _ => CardValue.Undefined,
        },
        Segments);
}
