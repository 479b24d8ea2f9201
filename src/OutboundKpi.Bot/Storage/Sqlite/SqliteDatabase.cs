namespace OutboundKpi.Bot.Storage.Sqlite;

/// <summary>The embedded engine: one file, one writer that commits concurrent turns together, readers beside it.</summary>
/// <remarks>Disposing finishes what was handed in and closes the file. A disposed database refuses further calls.</remarks>
public sealed class SqliteDatabase : IDatabase, IDisposable
{
    private readonly SqliteConnections _connections;
    private readonly SqliteErrors _errors;
    private readonly SqliteReaders _readers;
    private readonly Lock _gate = new();
    private SqliteWriter? _writer;
    private bool _disposed;

    /// <summary>A database that opens its file when it is initialized.</summary>
    /// <param name="connectionString">As in <see cref="StorageOptions.ConnectionString"/>.</param>
    /// <exception cref="ArgumentException">The connection string is malformed or names no file.</exception>
    public SqliteDatabase(string connectionString)
    {
        RowMapping.Register();
        _connections = new SqliteConnections(connectionString);
        _errors = new SqliteErrors(_connections.File);
        _readers = new SqliteReaders(_connections);
    }

    /// <summary>Empty: there is one writer.</summary>
    public string ClaimLock => "";

    /// <inheritdoc/>
    public bool IsShared => false;

    /// <inheritdoc/>
    public Task InitializeAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            _writer ??= Start();
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async ValueTask<CommitResult> CommitAsync(IReadOnlyList<Write> writes, CancellationToken cancellationToken) =>
        writes.Count == 0 ? new CommitResult.Committed([], []) : await Writer.DoAsync(new SqliteCommit(writes, cancellationToken));

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<T>> ChangeAsync<T>(Statement statement, CancellationToken cancellationToken) =>
        await Writer.DoAsync(new SqliteChange<T>(statement, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<T>> QueryAsync<T>(Statement statement, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _ = Writer;
        try
        {
            return ValueTask.FromResult(_readers.Query<T>(statement));
        }
        catch (Exception exception) when (SqliteErrors.HasAdvice(exception))
        {
            throw _errors.Explain(exception);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (_disposed)
                return;

            _disposed = true;
        }

        // The writer last: the last connection to close folds the write-ahead log into the file.
        _readers.Dispose();
        _writer?.Dispose();
    }

    private SqliteWriter Writer
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _writer ?? throw new InvalidOperationException("The storage is used before it was initialized.");
        }
    }

    private SqliteWriter Start()
    {
        try
        {
            _connections.CreateFolder();
            return new SqliteWriter(OpenMigrated(), _errors);
        }
        catch (Exception exception) when (SqliteErrors.HasAdvice(exception))
        {
            throw _errors.Explain(exception);
        }
    }

    private SqliteSession OpenMigrated()
    {
        var session = _connections.OpenWriter();
        try
        {
            SqliteMigrations.Apply(session);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }
}
