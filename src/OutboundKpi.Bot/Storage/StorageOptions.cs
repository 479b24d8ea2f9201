using System.ComponentModel.DataAnnotations;

namespace OutboundKpi.Bot.Storage;

/// <summary>Where the bot keeps its data (section <c>Storage</c>).</summary>
public sealed class StorageOptions
{
    /// <summary>The engine; <see cref="StorageEngine.Sqlite"/> by default.</summary>
    [EnumDataType(typeof(StorageEngine))]
    public StorageEngine Engine { get; set; } = StorageEngine.Sqlite;

    /// <summary>
    /// The engine's connection string; by default <c>Data Source=data/outboundkpi.db</c>, a file under the current folder.
    /// The file and its folder are made when they are not there.
    /// </summary>
    [Required]
    public string ConnectionString { get; set; } = "Data Source=data/outboundkpi.db";
}
