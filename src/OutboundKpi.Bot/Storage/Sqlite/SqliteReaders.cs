using System.Collections.Concurrent;

namespace OutboundKpi.Bot.Storage.Sqlite;

/// <summary>Connections that read beside the writer, kept for the next reader. There are never more than were in use at once.</summary>
internal sealed class SqliteReaders(SqliteConnections connections) : IDisposable
{
    private readonly ConcurrentBag<SqliteSession> _idle = [];
    private volatile bool _disposed;

    public IReadOnlyList<T> Query<T>(Statement statement)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (!_idle.TryTake(out var session))
            session = connections.OpenReader();

        try
        {
            return session.Query<T>(statement);
        }
        finally
        {
            _idle.Add(session);
            if (_disposed)
                CloseIdle();
        }
    }

    public void Dispose()
    {
        _disposed = true;
        CloseIdle();
    }

    private void CloseIdle()
    {
        while (_idle.TryTake(out var session))
            session.Dispose();
    }
}
