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
}
