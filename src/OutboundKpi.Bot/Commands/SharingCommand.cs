using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Plans;

namespace OutboundKpi.Bot.Commands;

/// <summary>How many have read a team's newest plan, and what they asked. For its supervisors.</summary>
public sealed class SharingCommand(PlanAnswers answers) : ICommand
{
    /// <inheritdoc/>
    public string Key => "sharing";

    /// <inheritdoc/>
    public IReadOnlyList<string> Words => ["共有", "sharing"];

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, string arguments, CancellationToken cancellationToken) => answers.ShowAllAsync(turn, cancellationToken);
}
