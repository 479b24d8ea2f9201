using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace OutboundKpi.Teams.Dialogs;

/// <summary>
/// A conversation of named steps with a typed state. A step asks (<see cref="AskAsync"/>), the person answers by card or by text,
/// and <see cref="OnAnswerAsync"/> decides: ask the next step, ask again, or finish. It holds no SQL and no card JSON; it puts
/// replies and writes into the turn, and the host performs them.
/// </summary>
public abstract class Dialog<TTurn, TState> : IDialog<TTurn>
    where TState : class
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public virtual TimeSpan Lifetime => TimeSpan.FromDays(7);

    /// <summary>The version of <typeparamref name="TState"/>; raised when an older saved state would no longer be read rightly.</summary>
    protected virtual int StateVersion => 1;

    /// <summary>How the state is written and read.</summary>
    protected abstract JsonTypeInfo<TState> StateType { get; }

    /// <summary>A frame that waits at <paramref name="step"/>.</summary>
    public DialogFrame Frame(string step, TState state, DateTimeOffset now) =>
        new(Name, StateVersion, step, now, JsonSerializer.SerializeToElement(state, StateType));

    /// <inheritdoc/>
    public async ValueTask<bool> AskAgainAsync(TTurn turn, DialogFrame frame, CancellationToken cancellationToken)
    {
        if (Load(frame) is not { } state)
            return false;

        await AskAsync(turn, frame.Step, state, cancellationToken);
        return true;
    }

    /// <inheritdoc/>
    public async ValueTask<DialogOutcome> AnswerAsync(
        TTurn turn, DialogFrame frame, DialogAnswer answer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (Load(frame) is not { } state)
            return new(DialogOutcomeKind.StateUnreadable);

        switch (await OnAnswerAsync(turn, frame.Step, state, answer, cancellationToken))
        {
            case DialogStep<TState>.Ask next:
                await AskAsync(turn, next.Step, next.State, cancellationToken);
                return new(DialogOutcomeKind.Asked, Frame(next.Step, next.State, now));
            case DialogStep<TState>.NotAnAnswer:
                return new(DialogOutcomeKind.NotAnAnswer);
            default:
                return new(DialogOutcomeKind.Finished);
        }
    }

    /// <summary>Asks the question of a step: puts its prompt, a card that can also be answered by text, into the turn.</summary>
    public abstract ValueTask AskAsync(TTurn turn, string step, TState state, CancellationToken cancellationToken);

    /// <summary>Given this step, this state and this answer: ask again, go on, or finish.</summary>
    protected abstract ValueTask<DialogStep<TState>> OnAnswerAsync(
        TTurn turn, string step, TState state, DialogAnswer answer, CancellationToken cancellationToken);

    /// <summary>A state that an older release saved, in today's shape; <see langword="null"/> to start over.</summary>
    protected virtual TState? Upgrade(int version, string step, JsonElement state) => null;

    /// <summary>Ask the question of <paramref name="step"/> and wait.</summary>
    protected static DialogStep<TState> Ask(string step, TState state) => new DialogStep<TState>.Ask(step, state);

    /// <summary>The dialog is done.</summary>
    protected static DialogStep<TState> Finish() => new DialogStep<TState>.Finish();

    /// <summary>Not an answer to this question: the turn goes on as if no dialog waited.</summary>
    protected static DialogStep<TState> NotAnAnswer() => new DialogStep<TState>.NotAnAnswer();

    private TState? Load(DialogFrame frame)
    {
        try
        {
            return frame.StateVersion == StateVersion
                ? frame.State.Deserialize(StateType)
                : Upgrade(frame.StateVersion, frame.Step, frame.State);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            // A shape that this release does not know, told by the serializer or, in Upgrade, by a JsonElement: the caller starts over and says so.
            return null;
        }
    }
}
