namespace OutboundKpi.AdaptiveCards.Data;

/// <summary>What is known at start about the values that a path will find.</summary>
/// <param name="Kind">What a template can do with them.</param>
/// <param name="Type">The type itself; for a list the type of its elements.</param>
internal readonly record struct ModelType(ModelTypeKind Kind, Type? Type)
{
    /// <summary>Nothing is known: any name may be there.</summary>
    public static ModelType Open => new(ModelTypeKind.Open, null);

    public ModelType Element => Kind == ModelTypeKind.List ? ValueReader.Describe(Type!) : Open;

    public override string ToString() => Kind == ModelTypeKind.List ? $"a list of {Type!.Name}" : Type?.Name ?? "anything";
}

internal enum ModelTypeKind
{
    Open,
    Scalar,
    List,
    Model,
    Unsupported,
}
