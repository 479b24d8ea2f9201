namespace OutboundKpi.AdaptiveCards.Expressions;

/// <summary>An expression that does not parse, or that cannot even fail in a forgivable way; whoever knows the place adds it and rethrows.</summary>
internal sealed class ExpressionException(string problem) : Exception(problem);
