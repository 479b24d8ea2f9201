namespace OutboundKpi.Teams.Dialogs;

/// <summary>A dialog as the engine sees it. Derive from <see cref="Dialog{TTurn,TState}"/> to write one.</summary>
/// <typeparam name="TTurn">The host's turn, which collects replies and writes; the engine only passes it on.</typeparam>
public interface IDialog<TTurn>
{
    /// <summary>The name under which the dialog's state is saved; never changed after release.</summary>
    string Name { get; }

    /// <summary>How long a question waits for its answer.</summary>
    TimeSpan Lifetime { get; }

    /// <summary>Asks the question of a saved step once more.</summary>
    /// <returns>Whether the saved state could be used.</returns>
    ValueTask<bool> AskAgainAsync(TTurn turn, DialogFrame frame, CancellationToken cancellationToken);

    /// <summary>Answers the question of a saved step.</summary>
    ValueTask<DialogOutcome> AnswerAsync(TTurn turn, DialogFrame frame, DialogAnswer answer, DateTimeOffset now, CancellationToken cancellationToken);
}

/// <summary>What an answer did to the dialog that waited for it.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Frame">The frame to save, for <see cref="DialogOutcomeKind.Asked"/>; else <see langword="null"/>.</param>
public readonly record struct DialogOutcome(DialogOutcomeKind Kind, DialogFrame? Frame = null);

/// <summary>The kinds of <see cref="DialogOutcome"/>.</summary>
public enum DialogOutcomeKind
{
    /// <summary>A question was asked and waits.</summary>
    Asked,

    /// <summary>The dialog is done.</summary>
    Finished,

    /// <summary>The answer belongs to somebody else; the question still waits.</summary>
    NotAnAnswer,

    /// <summary>The saved state is of a shape that this release cannot load.</summary>
    StateUnreadable,
}
