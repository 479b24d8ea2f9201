namespace OutboundKpi.Bot.Storage.Sqlite;

/// <summary>Something that waits for the writer. It is told once how it ended, and only after the transaction that holds it has ended.</summary>
internal abstract class SqliteWork(CancellationToken cancellationToken)
{
    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Does the work within the open savepoint.</summary>
    /// <returns>Whether to keep what was done; otherwise it is rolled back.</returns>
    public abstract bool Apply(SqliteSession session);

    public abstract void Complete();

    public abstract void Fail(Exception exception);

    public abstract void Cancel();
}

/// <summary>Work with a result.</summary>
internal abstract class SqliteWork<T>(CancellationToken cancellationToken) : SqliteWork(cancellationToken)
{
    // The waiters go on elsewhere: the writer's thread is for writing.
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _result = default!;

    public Task<T> Completion => _completion.Task;

    public sealed override bool Apply(SqliteSession session)
    {
        (_result, var keep) = Run(session);
        return keep;
    }

    public sealed override void Complete() => _completion.SetResult(_result);

    public sealed override void Fail(Exception exception) => _completion.SetException(exception);

    public sealed override void Cancel() => _completion.SetCanceled(CancellationToken);

    protected abstract (T Result, bool Keep) Run(SqliteSession session);
}

/// <summary>The writes of one turn.</summary>
internal sealed class SqliteCommit(IReadOnlyList<Write> writes, CancellationToken cancellationToken) : SqliteWork<CommitResult>(cancellationToken)
{
    protected override (CommitResult Result, bool Keep) Run(SqliteSession session)
    {
        var receipt = new CommitReceipt();
        foreach (var write in writes)
        {
            if (session.Apply(write, receipt) is { } conflict)
                return (new CommitResult.Conflict(conflict), false);
        }

        return (receipt.ToCommitted(), true);
    }
}

/// <summary>One statement that changes rows and returns some.</summary>
internal sealed class SqliteChange<T>(Statement statement, CancellationToken cancellationToken) : SqliteWork<IReadOnlyList<T>>(cancellationToken)
{
    protected override (IReadOnlyList<T> Result, bool Keep) Run(SqliteSession session) => (session.Query<T>(statement), true);
}
