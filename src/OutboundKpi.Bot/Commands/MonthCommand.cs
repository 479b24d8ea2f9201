using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Summaries;

namespace OutboundKpi.Bot.Commands;

/// <summary>The month so far: one's own; for a supervisor the team's, for a manager those of all teams. In a group they go to the personal chat.</summary>
public sealed class MonthCommand(SummaryConversation summaries) : ICommand
{
    /// <inheritdoc/>
    public string Key => "month";

    /// <inheritdoc/>
    public IReadOnlyList<string> Words => ["今月", "month", "this month"];

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, string arguments, CancellationToken cancellationToken) =>
        summaries.ShowAsync(turn, SummaryKind.Month, cancellationToken);
}
