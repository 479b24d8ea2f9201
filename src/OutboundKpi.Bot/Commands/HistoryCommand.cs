using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Plans;

namespace OutboundKpi.Bot.Commands;

/// <summary>The versions of a team's plan: what changed, when, why, by whom, from whose voice.</summary>
public sealed class HistoryCommand(PlanHistory history) : ICommand
{
    /// <inheritdoc/>
    public string Key => "history";

    /// <inheritdoc/>
    public IReadOnlyList<string> Words => ["履歴", "history"];

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, string arguments, CancellationToken cancellationToken) => history.ShowOwnAsync(turn, cancellationToken);
}
