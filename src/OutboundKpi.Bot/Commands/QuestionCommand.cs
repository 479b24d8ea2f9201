using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Plans;

namespace OutboundKpi.Bot.Commands;

/// <summary>The plan that holds today, with the form for a question, with a name or without. What is typed in the chat always has one, so it is asked by the form.</summary>
public sealed class QuestionCommand(PlanQuestions questions) : ICommand
{
    /// <inheritdoc/>
    public string Key => "question";

    /// <inheritdoc/>
    public IReadOnlyList<string> Words => ["質問", "question"];

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, string arguments, CancellationToken cancellationToken) => questions.OpenAsync(turn, arguments, cancellationToken);
}
