using System.Data.Common;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace OutboundKpi.Bot.Storage.Sqlite;

/// <summary>
/// One connection with the statements that it has prepared. Preparing costs several times what running does, and the bot has some dozens of texts,
/// so each is kept for as long as the connection. For one thread at a time.
/// </summary>
internal sealed class SqliteSession : IDisposable
{
    private readonly Dictionary<string, Prepared> _prepared = new(StringComparer.Ordinal);

    public SqliteSession(SqliteConnection connection) => Connection = connection;

    public SqliteConnection Connection { get; }

    /// <summary>Runs a statement of our own that has no values, such as COMMIT.</summary>
    public void Execute(string sql) => Prepare(new Statement(sql)).Command.ExecuteNonQuery();

    /// <summary>Runs a write; its conflict when its condition did not hold.</summary>
    public ConflictKind? Apply(Write write, CommitReceipt receipt)
    {
        var command = Prepare(write.Statement).Command;
        using var reader = command.ExecuteReader();
        while (reader.Read())
            write.Read(reader, receipt);

        return reader.RecordsAffected == 0 ? write.WhenUnchanged : null;
    }

    public IReadOnlyList<T> Query<T>(Statement statement)
    {
        var prepared = Prepare(statement);
        using var reader = prepared.Command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(prepared.Parse<T>(reader));

        return rows;
    }

    public void Dispose()
    {
        foreach (var prepared in _prepared.Values)
            prepared.Command.Dispose();

        Connection.Dispose();
    }

    private Prepared Prepare(Statement statement)
    {
        if (!_prepared.TryGetValue(statement.Sql, out var prepared))
        {
            prepared = new Prepared(Connection.CreateCommand());
            prepared.Command.CommandText = statement.Sql;
            foreach (var (name, _) in statement.Parameters)
                prepared.Command.Parameters.Add(new SqliteParameter { ParameterName = name });

            _prepared.Add(statement.Sql, prepared);
        }

        var parameters = prepared.Command.Parameters;
        for (var i = 0; i < statement.Parameters.Length; i++)
            parameters[i].Value = ToColumn(statement.Parameters[i].Value);

        return prepared;
    }

    private static object ToColumn(object? value) => value switch
    {
        null => DBNull.Value,
        DateTimeOffset instant => Instants.ToText(instant),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Enum name => name.ToString(),
        string or int or long or double or bool or byte[] => value,
        _ => throw new ArgumentException($"A column cannot hold a {value.GetType()}.", nameof(value)),
    };

    private sealed class Prepared(SqliteCommand command)
    {
        private Delegate? _parser;

        public SqliteCommand Command { get; } = command;

        /// <summary>A text is always read as the same type, so its parser is kept with it.</summary>
        public T Parse<T>(DbDataReader row)
        {
            _parser ??= row.GetRowParser<T>();
            return ((Func<DbDataReader, T>)_parser)(row);
        }
    }
}
