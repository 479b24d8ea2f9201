namespace OutboundKpi.Bot.Storage;

/// <summary>How a commit ended: all of it written and durable, or nothing of it because the world had moved on.</summary>
public abstract record CommitResult
{
    private CommitResult()
    {
    }

    /// <summary>Everything is written and survives a crash from here on.</summary>
    /// <param name="ReportSeqs">The number in the log that each <see cref="AppendReport"/> got, in the order of the writes.</param>
    /// <param name="Enqueued">What became of each <see cref="Enqueue"/>, in the order of the writes.</param>
    public sealed record Committed(IReadOnlyList<long> ReportSeqs, IReadOnlyList<EnqueuedMessage> Enqueued) : CommitResult;

    /// <summary>Nothing is written: load again and decide anew.</summary>
    /// <param name="Kind">The first of the writes' conditions that did not hold.</param>
    public sealed record Conflict(ConflictKind Kind) : CommitResult;
}

/// <summary>A row that a commit put into the outbox.</summary>
/// <param name="Seq">Its number, which is its place in the order of its conversation.</param>
/// <param name="IsLeased">
/// Whether the lease that it asked for was given, so that the turn is to send it at once. Without it (none was asked for,
/// or an earlier message of the conversation is still to be sent) the outbox worker sends it in its turn.
/// </param>
public sealed record EnqueuedMessage(long Seq, bool IsLeased);

/// <summary>Why a commit wrote nothing.</summary>
public enum ConflictKind
{
    /// <summary>Another turn has changed the dialog since it was loaded.</summary>
    DialogChanged,

    /// <summary>The channel has sent this activity before and it was handled.</summary>
    ActivitySeen,

    /// <summary>This person has submitted this form before.</summary>
    NonceUsed,

    /// <summary>This work of the clock is in the ledger: another instance, or this one before a restart, has done it.</summary>
    AlreadyDone,

    /// <summary>The outbox row is no longer ours to mark: the lease ran out and another took it, or it was finished already.</summary>
    LeaseLost,

    /// <summary>The team is in the midst of another comparison of the same factor.</summary>
    ComparisonRunning,

    /// <summary>The team's plan has a newer version than the one that this decision began from.</summary>
    PlanChanged,

    /// <summary>The team has a retrospective that has not ended.</summary>
    RoundOpen,

    /// <summary>The round has ended, or takes no answer any more.</summary>
    RoundOver,

    /// <summary>What is set for the team has changed since it was read.</summary>
    TeamChanged,

    /// <summary>The same question has been asked before.</summary>
    QuestionKnown,

    /// <summary>The question has its answer.</summary>
    QuestionAnswered,
}
