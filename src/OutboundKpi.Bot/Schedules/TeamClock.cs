using Microsoft.Extensions.Options;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Bot.Schedules;

/// <summary>What time it is for a team, and what its day looks like.</summary>
public sealed class TeamClock(IOptions<ScheduleOptions> options, IOptions<InboundOptions> inbound, TimeProvider time)
{
    private static readonly RoundTimes Rounds = new();

    /// <summary>The present moment on the team's clock.</summary>
    public DateTime LocalNow(Team team) => LocalOf(team, time.GetUtcNow());

    /// <summary>An instant on the team's clock.</summary>
    public DateTime LocalOf(Team team, DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, ZoneOf(team)).DateTime;

    /// <summary>The instant of a moment on the team's clock.</summary>
    public DateTimeOffset InstantOf(Team team, DateTime local)
    {
        var zone = ZoneOf(team);
        return new(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), zone.GetUtcOffset(local));
    }

    /// <summary>When the team's people are reminded; <see langword="null"/> when its shift ends so late that no time is left to report.</summary>
    public ReminderTimes? TimesOf(Team team)
    {
        var end = team.Settings.ShiftEnd;
        var until = end.Add(options.Value.ReportWithin, out var wrapped);
        var reportUntil = wrapped > 0 ? new TimeOnly(23, 59) : until;
        var times = new ReminderTimes
        {
            ShiftEnd = end,
            ReportUntil = reportUntil,
            // Who is still reporting is at work: their evening has not begun.
            QuietFrom = options.Value.QuietFrom > reportUntil ? options.Value.QuietFrom : reportUntil,
            QuietUntil = options.Value.QuietUntil,
            TellsSupervisorAt = options.Value.TellSupervisorsAt,
        };
        return times.Check() is null ? times : null;
    }

    /// <summary>Whether somebody of the team may be written to unasked: on its working days, outside quiet hours.</summary>
    public bool IsHourToWrite(Team team)
    {
        var now = LocalNow(team);
        var at = TimeOnly.FromDateTime(now);
        return team.Calendar.IsBusinessDay(DateOnly.FromDateTime(now)) && at >= options.Value.QuietUntil && at < options.Value.QuietFrom;
    }

    /// <summary>When the team's monthly rounds open, remind and close.</summary>
    public RoundCalendar RoundsOf(Team team) => new(team.Calendar, Rounds);

    private TimeZoneInfo ZoneOf(Team team) => TimeZoneInfo.TryFindSystemTimeZoneById(team.TimeZone, out var zone)
        ? zone
        : TimeZoneInfo.FindSystemTimeZoneById(inbound.Value.TimeZone);
}
