namespace OutboundKpi.Teams.Dialogs;

/// <summary>Leads the dialogs of a conversation: begins them, hands answers to the one that waits, resumes the one below.</summary>
/// <typeparam name="TTurn">The host's turn.</typeparam>
public sealed class DialogEngine<TTurn>
{
    private readonly Dictionary<string, IDialog<TTurn>> _dialogs = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;

    /// <summary>The engine over a list of dialogs.</summary>
    /// <exception cref="ArgumentException">Two dialogs have the same name.</exception>
    public DialogEngine(IEnumerable<IDialog<TTurn>> dialogs, TimeProvider time)
    {
        _time = time;
        foreach (var dialog in dialogs)
        {
            if (!_dialogs.TryAdd(dialog.Name, dialog))
                throw new ArgumentException($"Two dialogs are called '{dialog.Name}'.", nameof(dialogs));
        }
    }

    /// <summary>Whether there is a dialog of this name; one that was saved by another release may be gone.</summary>
    public bool Knows(string name) => _dialogs.ContainsKey(name);

    /// <summary>Begins a dialog on top of what waits: asks the question of <paramref name="step"/>.</summary>
    /// <remarks>The same dialog is begun only once: an earlier one of its name, and what lies on it, gives way.</remarks>
    /// <returns>The stack to save.</returns>
    public async ValueTask<DialogStack> BeginAsync<TState>(
        TTurn turn, DialogStack stack, Dialog<TTurn, TState> dialog, string step, TState state, CancellationToken cancellationToken)
        where TState : class
    {
        await dialog.AskAsync(turn, step, state, cancellationToken);
        return stack.Without(dialog.Name).Push(dialog.Frame(step, state, _time.GetUtcNow()));
    }

    /// <summary>Gives an answer to the dialog that waits.</summary>
    /// <returns>What became of it, with the stack to save. <see cref="DialogResultKind.NothingWaits"/> when the answer is for nobody here.</returns>
    public async ValueTask<DialogResult> ContinueAsync(TTurn turn, DialogStack stack, DialogAnswer answer, CancellationToken cancellationToken)
    {
        stack = DropExpired(stack);
        if (stack.Top is not { } frame)
            return new(DialogResultKind.NothingWaits, stack);

        if (!_dialogs.TryGetValue(frame.Dialog, out var dialog))
            return new(DialogResultKind.StartedOver, stack.Pop());

        var outcome = await dialog.AnswerAsync(turn, frame, answer, _time.GetUtcNow(), cancellationToken);
        return outcome.Kind switch
        {
            DialogOutcomeKind.Asked => new(DialogResultKind.Waits, stack.ReplaceTop(outcome.Frame!)),
            DialogOutcomeKind.NotAnAnswer => new(DialogResultKind.NotAnAnswer, stack),
            DialogOutcomeKind.StateUnreadable => new(DialogResultKind.StartedOver, stack.Pop()),
            _ => await ResumeAsync(turn, stack.Pop(), DialogResultKind.Finished, cancellationToken),
        };
    }

    /// <summary>Gives up the dialog that waits and resumes the one below it.</summary>
    /// <returns><see cref="DialogResultKind.Finished"/>, or <see cref="DialogResultKind.NothingWaits"/> when there was none.</returns>
    public async ValueTask<DialogResult> CancelAsync(TTurn turn, DialogStack stack, CancellationToken cancellationToken)
    {
        stack = DropExpired(stack);
        return stack.IsEmpty
            ? new(DialogResultKind.NothingWaits, stack)
            : await ResumeAsync(turn, stack.Pop(), DialogResultKind.Finished, cancellationToken);
    }

    /// <summary>The stack without the dialogs whose questions have waited too long.</summary>
    public DialogStack DropExpired(DialogStack stack)
    {
        while (stack.Top is { } top && _dialogs.TryGetValue(top.Dialog, out var dialog) && _time.GetUtcNow() - top.AskedAt > dialog.Lifetime)
            stack = stack.Pop();

        return stack;
    }

    private async ValueTask<DialogResult> ResumeAsync(TTurn turn, DialogStack stack, DialogResultKind kind, CancellationToken cancellationToken)
    {
        stack = DropExpired(stack);
        if (stack.Top is not { } below)
            return new(kind, stack);

        return _dialogs.TryGetValue(below.Dialog, out var dialog) && await dialog.AskAgainAsync(turn, below, cancellationToken)
            ? new(kind, stack)
            : new(DialogResultKind.StartedOver, stack.Pop());
    }
}

/// <summary>What became of an answer.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Stack">The stack to save.</param>
public readonly record struct DialogResult(DialogResultKind Kind, DialogStack Stack);

/// <summary>The kinds of <see cref="DialogResult"/>.</summary>
public enum DialogResultKind
{
    /// <summary>No dialog waits in this conversation.</summary>
    NothingWaits,

    /// <summary>A question was asked and waits for the next message.</summary>
    Waits,

    /// <summary>The dialog is done (or given up); one below it has asked its question again.</summary>
    Finished,

    /// <summary>The message is no answer; the question still waits.</summary>
    NotAnAnswer,

    /// <summary>What was saved could not be used: the dialog is gone and the person is to be told.</summary>
    StartedOver,
}
