namespace OutboundKpi.AdaptiveCards.Expressions;

internal enum TokenKind
{
    End,
    Symbol,
    Name,
    Number,
    Text,
}

/// <summary>A token with its text as written.</summary>
internal readonly record struct Token(TokenKind Kind, string Text)
{
    public bool Is(string symbol) => Kind == TokenKind.Symbol && Text == symbol;

    public override string ToString() => Kind == TokenKind.End ? "the end" : $"'{Text}'";
}
