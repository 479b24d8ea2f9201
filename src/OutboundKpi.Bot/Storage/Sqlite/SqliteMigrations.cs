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
        var newest = migrations[^1].Number;
        if (ReadVersion(session) == newest)
            return;

        using var transaction = session.Connection.BeginTransaction(deferred: false);
        // Read again: another process may have migrated while this one waited for the lock.
        var version = ReadVersion(session);
        if (version > newest)
            throw new StorageVersionException(version, newest);

        foreach (var (_, sql) in migrations.Where(migration => migration.Number > version))
            Run(session, sql);

        Run(session, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {newest}"));
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

    /// <summary>The texts in the order of their numbers. A number may be left out, but none stands twice.</summary>
    private static List<(int Number, string Sql)> Load()
    {
        var assembly = typeof(SqliteMigrations).Assembly;
        var migrations = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => (Number: int.Parse(name.AsSpan(Folder.Length, 4), CultureInfo.InvariantCulture), Name: name))
            .OrderBy(migration => migration.Number)
            .ToList();
        foreach (var (earlier, later) in migrations.Zip(migrations.Skip(1)))
        {
            if (earlier.Number == later.Number)
                throw new InvalidOperationException($"Migration {earlier.Number} is double: {earlier.Name} and {later.Name}.");
        }

        return migrations.ConvertAll(migration => (migration.Number, ReadText(assembly, migration.Name)));
    }

    private static string ReadText(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
