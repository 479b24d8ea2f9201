using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace OutboundKpi.Bot.Storage.Sqlite;

/// <summary>Says what somebody who runs the bot can do when the database file fails it.</summary>
internal sealed class SqliteErrors(string file)
{
    /// <summary>Whether the cause lies outside the program, where somebody can do something about it.</summary>
    public static bool HasAdvice(Exception exception) => Advice(exception) is not null;

    /// <summary>The same failure with advice where there is some; otherwise the exception as it is.</summary>
    public Exception Explain(Exception exception) => Advice(exception) is { } advice
        ? new StorageUnavailableException($"{advice} Database file: {file}. The cause: {exception.Message}", exception)
        : exception;

    private static string? Advice(Exception exception) => exception switch
    {
        SqliteException sqlite => Advice(sqlite.SqliteErrorCode),
        IOException or UnauthorizedAccessException => Advice(raw.SQLITE_CANTOPEN),
        _ => null,
    };

    private static string? Advice(int code) => code switch
    {
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB =>
            "The database file is damaged or not a SQLite database. Stop the bot, keep the file aside, and restore the latest backup or recover it with the sqlite3 tool (.recover).",
        raw.SQLITE_READONLY =>
            "The database cannot be written. Give the bot's account write permission for the file and its folder, and take Mode=ReadOnly out of Storage:ConnectionString.",
        raw.SQLITE_CANTOPEN =>
            "The database file cannot be opened. Check the path in Storage:ConnectionString and that the bot's account may create files in its folder.",
        raw.SQLITE_PERM or raw.SQLITE_AUTH =>
            "The database file may not be used. Give the bot's account read and write permission for the file and its folder.",
        raw.SQLITE_FULL =>
            "The disk of the database is full. Make room; nothing that was acknowledged is lost.",
        raw.SQLITE_IOERR =>
            "The disk of the database failed. Check the disk and that the file does not lie on a network share.",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED =>
            "Another program holds the database. Close tools that have the file open, and run one bot for each file.",
        _ => null,
    };
}
