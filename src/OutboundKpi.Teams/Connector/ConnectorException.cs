namespace OutboundKpi.Teams.Connector;

/// <summary>A question to the channel went unanswered. What to do is in the outcome.</summary>
public sealed class ConnectorException(SendOutcome outcome)
    : Exception($"The channel did not answer the question: {outcome.GetType().Name}, status {outcome.Status?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"}, code {outcome.ErrorCode ?? "none"}, correlation {outcome.CorrelationId ?? "none"}.")
{
    public SendOutcome Outcome { get; } = outcome;
}
