using OutboundKpi.Bot.Absences;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>No reminders until a day. It is not an absence.</summary>
public sealed class PauseCommand(AbsenceConversation conversation) : ICommand
{
    /// <inheritdoc/>
    public string Key => "pause";

    /// <inheritdoc/>
    public IReadOnlyList<string> Words => ["リマインド停止", "リマインダー停止", "pause", "pause reminders"];

    /// <inheritdoc/>
    public bool TakesArguments => true;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, string arguments, CancellationToken cancellationToken) => conversation.PauseAsync(turn, arguments, cancellationToken);
}
