using System.ComponentModel.DataAnnotations;

namespace OutboundKpi.Bot.Schedules;

/// <summary>What the bot says by the clock: section <c>Schedules</c>.</summary>
public sealed class ScheduleOptions
{
    /// <summary>
    /// Whether teams get their card in their channel: the week's on its last business day, the month's on the first business day of the next. Default true;
    /// a team whose channel the bot does not know gets none.
    /// </summary>
    public bool TeamCards { get; set; } = true;

    /// <summary>From what time of the team's day on the cards go out. Default 17:30.</summary>
    public TimeOnly TeamCardsAt { get; set; } = new(17, 30);

    /// <summary>Whether people are reminded of a report that is missing, and supervisors told of people who fall silent. Default true.</summary>
    public bool Reminders { get; set; } = true;

    /// <summary>
    /// For how long after the end of the shift a day is reported: the second reminder comes when 80 % of the time from the first one to then has passed.
    /// Default 1 hour; 15 minutes to 6 hours.
    /// </summary>
    [Range(typeof(TimeSpan), "00:15:00", "06:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan ReportWithin { get; set; } = TimeSpan.FromHours(1);

    /// <summary>From this time of the team's day on nobody is written to unasked, but for a team that is still reporting. Default 20:00.</summary>
    public TimeOnly QuietFrom { get; set; } = new(20, 0);

    /// <summary>Until this time of the team's day nobody is written to unasked. Default 09:00.</summary>
    public TimeOnly QuietUntil { get; set; } = new(9, 0);

    /// <summary>From what time of the team's day on supervisors are told of people who have fallen silent. Default 10:30.</summary>
    public TimeOnly TellSupervisorsAt { get; set; } = new(10, 30);

    /// <summary>Whether supervisors and managers are told of what could not be delivered. Default true.</summary>
    public bool Heartbeat { get; set; } = true;

    /// <summary>Whether the monthly rounds open by themselves. Default true. One that is open, whoever opened it, reminds once and closes in any case.</summary>
    public bool Retrospectives { get; set; } = true;
}
