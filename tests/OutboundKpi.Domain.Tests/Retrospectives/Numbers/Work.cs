using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Funnel;

namespace OutboundKpi.Domain.Tests.Retrospectives.Numbers;

/// <summary>Builds a team's history out of even months: every business day alike, so that all that is seen was put in.</summary>
internal sealed class Work
{
    private readonly List<ActivityRow> _rows = [];
    private readonly List<Appointment> _appointments = [];
    private readonly List<Target> _targets = [];
    private readonly List<TeamEvent> _events = [];

    /// <summary>What each of so many people reports on each business day of a month.</summary>
    public Work Reports(string month, int calls, int connects, int appointments, int people = 5, string list = "", string script = "")
    {
        foreach (var day in BusinessCalendar.Default.BusinessDays(Month.Parse(month).Days))
        {
            for (var person = 0; person < people; person++)
                Day(day, $"person-{person}", calls, connects, appointments, list, script);
        }

        return this;
    }

    /// <summary>What one person reports on one day.</summary>
    public Work Day(DateOnly day, string person, int calls, int connects, int appointments, string list = "", string script = "")
    {
        _rows.Add(new(day, person, list, script, new() { Calls = calls, Connects = connects, Appointments = appointments }));
        return this;
    }

    /// <summary>What became of a month's appointments: meetings a week later, deals 45 days after the call.</summary>
    public Work Outcomes(string month, int held, int cancelled, int deals, int pending = 0)
    {
        var days = BusinessCalendar.Default.BusinessDays(Month.Parse(month).Days).ToList();
        for (var i = 0; i < held + cancelled + pending; i++)
        {
            var made = days[i % days.Count];
            var status = i < held ? MeetingStatus.Held : i < held + cancelled ? MeetingStatus.Cancelled : MeetingStatus.Pending;
            _appointments.Add(new(made, "person-0", "", "", made.AddDays(7), status, i < deals ? made.AddDays(45) : null));
        }

        return this;
    }

    public Work Target(string kpi, TargetPer per, double value, DateOnly from)
    {
        _targets.Add(new(kpi, per, value, from));
        return this;
    }

    public Work Event(DateOnly day)
    {
        _events.Add(new(day, "新しいリスト"));
        return this;
    }

    public TeamHistory AsOf(DateOnly day) => new()
    {
        Team = "T1",
        AsOf = day,
        Rows = _rows,
        Appointments = [.. _appointments.Select(made => made.DealOn > day ? made with { DealOn = null } : made)],
        Targets = _targets,
        Events = _events,
    };
}
