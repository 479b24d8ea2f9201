using OutboundKpi.Bot.Dialogs.Comparisons;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Domain.Funnel;

namespace OutboundKpi.Bot.Commands;

/// <summary>A team's lists side by side, within the same operators and scripts. Takes no words, so that "リスト 新規 架電80" is a report.</summary>
public sealed class ListsCommand(ComparisonConversation conversation) : ICommand
{
    /// <inheritdoc/>
    public string Key => "lists";

    /// <inheritdoc/>
    public IReadOnlyList<string> Words => ["リスト", "lists"];

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, string arguments, CancellationToken cancellationToken) =>
        conversation.ShowAsync(turn, StratumFactor.List, wanted: null, cancellationToken);
}
