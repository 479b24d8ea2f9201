namespace OutboundKpi.AdaptiveCards.Expressions;

/// <summary>Where a JSON string with expressions stands.</summary>
internal sealed record SourceText(string File, int Line, string Text)
{
    public CardTemplateException Error(string problem) => new(File, Line, Text, problem);
}
