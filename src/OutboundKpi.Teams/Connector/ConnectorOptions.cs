using System.ComponentModel.DataAnnotations;

namespace OutboundKpi.Teams.Connector;

/// <summary>
/// How patiently a message is sent within one call. It is short on purpose: a person waits, and whoever must not lose a message keeps it and sends it again later.
/// </summary>
public sealed class ConnectorOptions
{
    /// <summary>The section of the configuration that these settings are bound to.</summary>
    public const string Section = "Bot:Connector";

    /// <summary>How often a message is tried at most, the first time included. Default 3, 2 to 5.</summary>
    [Range(2, 5)]
    public int Attempts { get; set; } = 3;

    /// <summary>The wait before the second attempt; it grows from there, with jitter. Default 1 second, up to 20.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:20", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan FirstWait { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait between two attempts. When the channel asks for more, the call ends instead. Default 5 seconds, up to 20.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:20", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>No attempt begins later than this after the first. Default 10 seconds, up to 60.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan TotalTime { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long an attempt may take. Default 10 seconds, 1 to 100.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:40", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a connection may take to open; shorter than <see cref="RequestTimeout"/>, so that "never sent" is known as such. Default 3 seconds, up to 30.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:30", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How many members are asked for at once. Default 200; Teams gives 50 to 500.</summary>
    [Range(50, 500)]
    public int MemberPageSize { get; set; } = 200;
}
