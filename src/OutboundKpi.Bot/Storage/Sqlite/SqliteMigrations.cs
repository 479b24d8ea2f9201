using System.Globalization;
using System.Reflection;

namespace OutboundKpi.Bot.Storage.Sqlite;

/// <summary>
/// Brings a database file to this program's version, one numbered file of <c>Migrations</c> after the other. The file's <c>user_version</c> is the
/// number of the last one, changed in the same transaction, which others wait for.
/// </summary>
internal static class SqliteMigrations
{
    private const string Folder = "OutboundKpi.Bot.Storage.Sqlite.Migrations.";

    /// <summary>Runs the migrations that the file has not seen; in another process's way for no longer than that.</summary>
    /// <exception cref="StorageVersionException">The file is newer than the program.</exception>
    public static void Apply(SqliteSession session)
    {
        var migrations = Load();
        if (ReadVersion(session) == migrations.Count)
            return;

        using var transaction = session.Connection.BeginTransaction(deferred: false);
        // Read again: another process may have migrated while this one waited for the lock.
        var version = ReadVersion(session);
        if (version > migrations.Count)
            throw new StorageVersionException(version, migrations.Count);

        foreach (var sql in migrations.Skip(version))
            Run(session, sql);

        Run(session, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {migrations.Count}"));
        transaction.Commit();
    }

    private static int ReadVersion(SqliteSession session)
    {
        using var command = session.Connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Run(SqliteSession session, string sql)
    {
        using var command = session.Connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The texts in the order of their numbers, which begin at 1 and leave none out.</summary>
    private static List<string> Load()
    {
        var assembly = typeof(SqliteMigrations).Assembly;
        var names = assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        for (var i = 0; i < names.Count; i++)
        {
            if (!names[i].StartsWith(string.Create(CultureInfo.InvariantCulture, $"{Folder}{i + 1:0000}_"), StringComparison.Ordinal))
                throw new InvalidOperationException($"Migration {i + 1} is missing or double: {names[i]} stands in its place.");
        }

        return [.. names.Select(name => ReadText(assembly, name))];
    }

    private static string ReadText(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
