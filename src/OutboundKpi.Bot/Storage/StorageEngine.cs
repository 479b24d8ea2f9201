namespace OutboundKpi.Bot.Storage;

/// <summary>The database engines that the bot can keep its data in.</summary>
public enum StorageEngine
{
    /// <summary>A file beside the program: one machine, nothing to install.</summary>
    Sqlite,
}
