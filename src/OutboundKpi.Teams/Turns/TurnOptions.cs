using System.ComponentModel.DataAnnotations;

namespace OutboundKpi.Teams.Turns;

/// <summary>Limits of a turn: section <c>Bot:Turns</c>.</summary>
public sealed class TurnOptions
{
    /// <summary>The section of the configuration that these settings are bound to.</summary>
    public const string Section = "Bot:Turns";

    /// <summary>
    /// How long an invoke may take before the channel gets an interim answer and the real one follows as a message. Default 8 s; 1 to 14
    /// (Teams gives up after 15).
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:14", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan AnswerWithin { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>The largest activity that is read, in bytes. Default 256 KiB (a Teams message is at most about 100 KB); 16 KiB to 4 MiB.</summary>
    [Range(16 * 1024, 4 * 1024 * 1024)]
    public int LargestBody { get; set; } = 256 * 1024;
}
