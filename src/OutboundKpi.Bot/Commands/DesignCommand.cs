using OutboundKpi.Bot.Dialogs.Design;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>Works out a team's KPI plan with its supervisor, from the goal to what the floor is told.</summary>
public sealed class DesignCommand(DesignConversation conversation) : ICommand
{
    /// <inheritdoc/>
    public string Key => "design";

    /// <inheritdoc/>
    public IReadOnlyList<string> Words => ["設計", "KPI設計", "design"];

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, string arguments, CancellationToken cancellationToken) =>
        conversation.OpenAsync(turn, wanted: null, way: null, cancellationToken);
}
