using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Summaries;

namespace OutboundKpi.Bot.Commands;

/// <summary>The week so far: one's own; for a supervisor the team's, for a manager those of all teams. In a group they go to the personal chat.</summary>
public sealed class WeekCommand(SummaryConversation summaries) : ICommand
{
    /// <inheritdoc/>
    public string Key => "week";

    /// <inheritdoc/>
    public IReadOnlyList<string> Words => ["今週", "week", "this week"];

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, string arguments, CancellationToken cancellationToken) =>
        summaries.ShowAsync(turn, SummaryKind.Week, cancellationToken);
}
