using OutboundKpi.Bot.Dialogs.Comparisons;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Domain.Funnel;

namespace OutboundKpi.Bot.Commands;

/// <summary>A team's scripts side by side, within the same operators and lists. Takes no words, so that "トーク B 架電80" is a report.</summary>
public sealed class ScriptsCommand(ComparisonConversation conversation) : ICommand
{
    /// <inheritdoc/>
    public string Key => "scripts";

    /// <inheritdoc/>
    public IReadOnlyList<string> Words => ["トーク", "scripts"];

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, string arguments, CancellationToken cancellationToken) =>
        conversation.ShowAsync(turn, StratumFactor.Script, wanted: null, cancellationToken);
}
