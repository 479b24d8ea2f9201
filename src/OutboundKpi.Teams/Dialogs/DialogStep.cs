namespace OutboundKpi.Teams.Dialogs;

/// <summary>What a dialog does after an answer.</summary>
/// <typeparam name="TState">The dialog's state.</typeparam>
public abstract record DialogStep<TState>
{
    private DialogStep()
    {
    }

    /// <summary>Ask the question of a step and wait: the next one, or the same one again with the state that says why.</summary>
    public sealed record Ask(string Step, TState State) : DialogStep<TState>;

    /// <summary>Done: the dialog below it on the stack, if any, waits again.</summary>
    public sealed record Finish : DialogStep<TState>;

    /// <summary>The answer is no answer to the question: let the turn treat the message as if no dialog waited; this one goes on waiting.</summary>
    public sealed record NotAnAnswer : DialogStep<TState>;
}
