using System.Collections.Concurrent;
using SQLitePCL;

namespace OutboundKpi.Bot.Storage.Sqlite;

/// <summary>
/// The one writer, on a thread of its own because a flush blocks. While it flushes, work gathers; it then takes what has gathered into one transaction
/// and flushes once for all of it. Each piece of work has its savepoint, so that one that fails or conflicts leaves the others alone.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    // A bound on how long the first of a batch waits for the others, and on what one failed flush takes with it.
    private const int MostInABatch = 256;

    private readonly SqliteSession _session;
    private readonly SqliteErrors _errors;
    private readonly BlockingCollection<SqliteWork> _queue = [];
    private readonly Thread _thread;

    public SqliteWriter(SqliteSession session, SqliteErrors errors)
    {
        _session = session;
        _errors = errors;
        _thread = new Thread(Run) { Name = "SQLite writer", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Hands work in; the task ends when it is durable, refused or failed.</summary>
    /// <exception cref="ObjectDisposedException">The writer is closed or closing.</exception>
    public Task<T> DoAsync<T>(SqliteWork<T> work)
    {
        try
        {
            _queue.Add(work, CancellationToken.None);
        }
        catch (InvalidOperationException exception) when (_queue.IsAddingCompleted)
        {
            throw new ObjectDisposedException("The storage is closed.", exception);
        }

        return work.Completion;
    }

    /// <summary>Takes no more work, does what is waiting, and closes.</summary>
    public void Dispose()
    {
        _queue.CompleteAdding();
        _thread.Join();
        _session.Dispose();
        _queue.Dispose();
    }

    private void Run()
    {
        var batch = new List<SqliteWork>(MostInABatch);
        foreach (var first in _queue.GetConsumingEnumerable(CancellationToken.None))
        {
            batch.Add(first);
            while (batch.Count < MostInABatch && _queue.TryTake(out var next))
                batch.Add(next);

            Commit(batch);
            batch.Clear();
        }
    }

    private void Commit(List<SqliteWork> batch)
    {
        var ended = new List<Action>(batch.Count);
        try
        {
            _session.Execute("BEGIN IMMEDIATE");
            foreach (var work in batch)
                ended.Add(Do(work));

            _session.Execute("COMMIT");
        }
        catch (Exception exception)
        {
            RollBack();
            var told = _errors.Explain(exception);
            foreach (var work in batch)
                work.Fail(told);

            return;
        }

        foreach (var tell in ended)
            tell();
    }

    /// <summary>Does one piece of work, or leaves no trace of it.</summary>
    /// <returns>What to tell its waiter once the batch is durable.</returns>
    private Action Do(SqliteWork work)
    {
        if (work.CancellationToken.IsCancellationRequested)
            return work.Cancel;

        _session.Execute("SAVEPOINT work");
        Action tell;
        try
        {
            if (!work.Apply(_session))
                _session.Execute("ROLLBACK TO work");

            tell = work.Complete;
        }
        // Some failures (disk full, I/O) end the whole transaction, and with it the work of the others: then the batch fails.
        catch (Exception exception) when (IsInTransaction)
        {
            _session.Execute("ROLLBACK TO work");
            var told = _errors.Explain(exception);
            tell = () => work.Fail(told);
        }

        _session.Execute("RELEASE work");
        return tell;
    }

    private void RollBack()
    {
        if (IsInTransaction)
            _session.Execute("ROLLBACK");
    }

    private bool IsInTransaction => raw.sqlite3_get_autocommit(_session.Connection.Handle) == 0;
}
