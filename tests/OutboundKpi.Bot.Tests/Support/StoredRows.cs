using Microsoft.Data.Sqlite;

namespace OutboundKpi.Bot.Tests.Support;

/// <summary>Looks into the database file of a bot, beside the bot.</summary>
internal static class StoredRows
{
    private static readonly string[] Tables = ["person", "conversation", "report_entry", "dialog", "inbound_activity", "used_nonce", "outbox"];

    /// <summary>How many rows the bot has stored in all.</summary>
    public static long Count(string file) => Tables.Sum(table => Scalar(file, $"SELECT COUNT(*) FROM {table}"));

    /// <summary>The one number that a query gives.</summary>
    public static long Scalar(string file, string sql) => Rows(file, sql, row => row.GetInt64(0)).Single();

    /// <summary>The rows that a query gives.</summary>
    public static IReadOnlyList<T> Rows<T>(string file, string sql, Func<SqliteDataReader, T> read)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));

        return rows;
    }
}
