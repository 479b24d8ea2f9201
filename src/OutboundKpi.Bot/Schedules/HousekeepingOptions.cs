using System.ComponentModel.DataAnnotations;

namespace OutboundKpi.Bot.Schedules;

/// <summary>How long the bot remembers what only protects against repetition: section <c>Housekeeping</c>.</summary>
public sealed class HousekeepingOptions
{
    /// <summary>How long an activity's id and answer are kept, to answer a repetition. Default 3 days; an hour to 30 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "30.00:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan RememberActivitiesFor { get; set; } = TimeSpan.FromDays(3);

    /// <summary>How long it is remembered that a form was sent, so that it acts once. Default 14 days; a day to a year.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "366.00:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan RememberFormsFor { get; set; } = TimeSpan.FromDays(14);

    /// <summary>How long the record of a sent message is kept (its content goes when it is sent). Default 14 days; an hour to a year.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "366.00:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan KeepSentMessagesFor { get; set; } = TimeSpan.FromDays(14);
}
