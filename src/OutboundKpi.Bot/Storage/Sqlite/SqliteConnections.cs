using System.Globalization;
using Microsoft.Data.Sqlite;

namespace OutboundKpi.Bot.Storage.Sqlite;

/// <summary>Opens the database file as the bot wants it, whatever the connection string leaves open.</summary>
internal sealed class SqliteConnections
{
    // Another program (an import, a backup) may write for a moment; SQLite and its driver both wait, each by its own setting.
    private const int SecondsToWaitForALock = 10;

    private readonly string _connectionString;

    /// <summary>Reads the connection string; nothing is opened yet.</summary>
    /// <exception cref="ArgumentException">The connection string is malformed or names no file.</exception>
    public SqliteConnections(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString)
        {
            ForeignKeys = true,
            // Connections are kept here with their prepared statements; a second pool would keep files open after we have closed them.
            Pooling = false,
            DefaultTimeout = SecondsToWaitForALock,
        };
        if (builder.DataSource.Length == 0 || builder.DataSource == ":memory:" || builder.Mode == SqliteOpenMode.Memory)
        {
            throw new ArgumentException(
                "Storage:ConnectionString must name a file (Data Source=data/outboundkpi.db): the bot's data outlives the program.",
                nameof(connectionString));
        }

        _connectionString = builder.ConnectionString;
        File = Path.GetFullPath(builder.DataSource);
    }

    /// <summary>The database file, for messages.</summary>
    public string File { get; }

    public void CreateFolder() => Directory.CreateDirectory(Path.GetDirectoryName(File)!);

    /// <summary>
    /// WAL lets readers go on beside the writer; FULL flushes on each commit, so that what was acknowledged survives a power cut. The rest is speed.
    /// Most turns change the same few pages, so a log of 16 MB is folded into the file with a fraction of the writes that the usual 4 MB need.
    /// What a savepoint needs to roll back is kept in memory: in a temporary file it costs more than the turn itself.
    /// The cache (16 MB, of the writer alone) does not spill while a long import is written. What is deleted is overwritten with zeros, so that a key or
    /// an answer that was thrown away is not to be found in the file.
    /// </summary>
    public SqliteSession OpenWriter() => Open(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16384; PRAGMA secure_delete = ON");

    public SqliteSession OpenReader() => Open("PRAGMA query_only = ON");

    private SqliteSession Open(string pragmas)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {SecondsToWaitForALock * 1000}; {pragmas}");
            command.ExecuteNonQuery();
            return new SqliteSession(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
