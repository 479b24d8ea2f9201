using System.ComponentModel.DataAnnotations;

namespace OutboundKpi.Bot.Outbox;

/// <summary>How messages are sent: section <c>Outbox</c>.</summary>
public sealed class OutboxOptions
{
    /// <summary>How often the worker looks for messages that are due, when nothing wakes it. Default 1 s; 0.05 to 60.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:01:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan PollEvery { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a message belongs to the process that sends it. Default 1 min, more than the connector's attempts can take; 5 s to 10 min.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "00:10:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan LeaseFor { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The wait before the second attempt; it doubles with each further one. Default 2 s; 0.05 to 60.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:01:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan FirstRetryAfter { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest wait between two attempts. Default 5 min; up to an hour.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "01:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan LongestRetryAfter { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a message is tried before it is given up. Default a day; a minute to a week.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How many messages one round of the worker takes. Default 64; 1 to 1,000.</summary>
    [Range(1, 1000)]
    public int Batch { get; set; } = 64;
}
