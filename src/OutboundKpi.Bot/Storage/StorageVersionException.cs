namespace OutboundKpi.Bot.Storage;

/// <summary>The database was made or migrated by a newer program than this one, which would not understand it.</summary>
public sealed class StorageVersionException(int databaseVersion, int programVersion) : Exception(
    $"The database has version {databaseVersion}, this program knows versions up to {programVersion}. " +
    "Start the newer program again, or restore a backup that was made before the upgrade.")
{
    /// <summary>The version that the database has.</summary>
    public int DatabaseVersion { get; } = databaseVersion;

    /// <summary>The newest version that this program knows.</summary>
    public int ProgramVersion { get; } = programVersion;
}
