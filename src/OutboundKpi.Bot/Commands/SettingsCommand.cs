using OutboundKpi.Bot.Access;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>What a supervisor can set for a team: its days, what it counts as what, and how its reports are read.</summary>
public sealed class SettingsCommand(SettingsConversation conversation) : ICommand
{
    /// <inheritdoc/>
    public string Key => "settings";

    /// <inheritdoc/>
    public IReadOnlyList<string> Words => ["設定", "settings"];

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, string arguments, CancellationToken cancellationToken) => conversation.ShowAsync(turn, wanted: null, cancellationToken);
}
