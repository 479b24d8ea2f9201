using Microsoft.Data.Sqlite;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Bot.Storage.Sqlite;

namespace OutboundKpi.Bot.Tests.Storage;

/// <summary>A real file in a folder of its own, which does not exist before the database makes it.</summary>
public sealed class SqliteUnderTest : EngineUnderTest
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"outboundkpi-{Guid.NewGuid():N}");
    private readonly List<SqliteDatabase> _open = [];

    public string File => Path.Combine(_folder, "data", "bot.db");

    public string ConnectionString => $"Data Source={File}";

    public override IDatabase NewInstance() => NewInstance(ConnectionString);

    public SqliteDatabase NewInstance(string connectionString)
    {
        var database = new SqliteDatabase(connectionString);
        _open.Add(database);
        return database;
    }

    /// <summary>A connection beside the bot's, as a tool of the operator would open it.</summary>
    public SqliteConnection OpenByHand()
    {
        var connection = new SqliteConnection($"{ConnectionString};Pooling=False");
        connection.Open();
        return connection;
    }

    public override ValueTask CloseAsync(IDatabase instance)
    {
        ((SqliteDatabase)instance).Dispose();
        return ValueTask.CompletedTask;
    }

    public override ValueTask DisposeAsync()
    {
        foreach (var database in _open)
            database.Dispose();

        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);

        return ValueTask.CompletedTask;
    }
}
