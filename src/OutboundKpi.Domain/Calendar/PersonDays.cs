namespace OutboundKpi.Domain.Calendar;

/// <summary>What is known of a person's days when it is asked whether they are to be reminded.</summary>
public sealed record PersonDays
{
    /// <summary>The first day on which the person was on the team.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>The days that were reported, whenever the report came.</summary>
    public IReadOnlySet<DateOnly> Reported { get; init; } = new HashSet<DateOnly>();

    /// <summary>When the person is away (休み): nothing is missing then.</summary>
    public IReadOnlyList<DateSpan> Away { get; init; } = [];

    /// <summary>When the person wants no reminders (リマインド停止): a report may be missing then, and nobody says so.</summary>
    public IReadOnlyList<DateSpan> Paused { get; init; } = [];
}
