namespace OutboundKpi.AdaptiveCards.Expressions;

/// <summary>An expression that does not parse; the template compiler adds the place and rethrows.</summary>
internal sealed class ExpressionException(string problem) : Exception(problem);
