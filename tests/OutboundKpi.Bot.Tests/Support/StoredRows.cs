using System.Globalization;
using System.Text;
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

    /// <summary>Every row of every table, each value as text, bytes as the text that they are.</summary>
    public static IReadOnlyList<StoredRow> Dump(string file)
    {
        var tables = Rows(file, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'", row => row.GetString(0));
        return
        [
            .. tables.SelectMany(table => Rows(file, $"SELECT * FROM {table}", row => new StoredRow(
                table,
                [.. Enumerable.Range(0, row.FieldCount).Select(row.GetName)],
                [.. Enumerable.Range(0, row.FieldCount).Select(i => row.GetValue(i) is byte[] bytes ? Encoding.UTF8.GetString(bytes) : Convert.ToString(row.GetValue(i), CultureInfo.InvariantCulture)!)]))),
        ];
    }
}

/// <summary>A row as it lies in the database.</summary>
internal sealed record StoredRow(string Table, IReadOnlyList<string> Columns, IReadOnlyList<string> Values)
{
    /// <summary>Whether a column only counts: the place in the order, or an id that somebody else gave.</summary>
    public bool IsOrder(int column) => Columns[column] is "seq" or "activity_id" or "lease_owner" or "version";
}
