using OutboundKpi.Bot.Absences;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>Back at work earlier than recorded, or ready for reminders again.</summary>
public sealed class ResumeCommand(AbsenceConversation conversation) : ICommand
{
    /// <inheritdoc/>
    public string Key => "resume";

    /// <inheritdoc/>
    public IReadOnlyList<string> Words => ["再開", "resume"];

    /// <inheritdoc/>
    public bool TakesArguments => true;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, string arguments, CancellationToken cancellationToken) => conversation.ResumeAsync(turn, arguments, cancellationToken);
}
