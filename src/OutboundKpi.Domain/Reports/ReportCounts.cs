namespace OutboundKpi.Domain.Reports;

/// <summary>
/// The counts of one report entry. <see langword="null"/> means that the count was not said, which is not zero;
/// a count that is there is a whole number of 0 or more (minutes for <see cref="TalkMinutes"/>).
/// </summary>
public sealed record ReportCounts
{
    /// <summary>Nothing said.</summary>
    public static readonly ReportCounts None = new();

    public int? Calls { get; init; }

    public int? Connects { get; init; }

    public int? Appointments { get; init; }

    public int? Meetings { get; init; }

    public int? Deals { get; init; }

    public int? TalkMinutes { get; init; }

    public int? FollowUps { get; init; }

    /// <summary>Whether not one count was said.</summary>
    public bool IsEmpty => this == None;

    /// <summary>One count by its field; <see langword="null"/> when it was not said.</summary>
    public int? this[CountField field] => field switch
    {
        CountField.Calls => Calls,
        CountField.Connects => Connects,
        CountField.Appointments => Appointments,
        CountField.Meetings => Meetings,
        CountField.Deals => Deals,
        CountField.TalkMinutes => TalkMinutes,
        CountField.FollowUps => FollowUps,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Not a count of a report."),
    };

    /// <summary>The same counts with one of them set, or taken away by <see langword="null"/>.</summary>
    public ReportCounts With(CountField field, int? value) => field switch
    {
        CountField.Calls => this with { Calls = value },
        CountField.Connects => this with { Connects = value },
        CountField.Appointments => this with { Appointments = value },
        CountField.Meetings => this with { Meetings = value },
        CountField.Deals => this with { Deals = value },
        CountField.TalkMinutes => this with { TalkMinutes = value },
        CountField.FollowUps => this with { FollowUps = value },
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Not a count of a report."),
    };

    /// <summary>The sum, field by field. Absent and absent stay absent; absent and a number are that number.</summary>
    public ReportCounts Plus(ReportCounts other) => new()
    {
        Calls = Sum(Calls, other.Calls),
        Connects = Sum(Connects, other.Connects),
        Appointments = Sum(Appointments, other.Appointments),
        Meetings = Sum(Meetings, other.Meetings),
        Deals = Sum(Deals, other.Deals),
        TalkMinutes = Sum(TalkMinutes, other.TalkMinutes),
        FollowUps = Sum(FollowUps, other.FollowUps),
    };

    /// <summary>What <paramref name="said"/> says, and for what it leaves unsaid, what stands here.</summary>
    public ReportCounts OverriddenBy(ReportCounts said) => new()
    {
        Calls = said.Calls ?? Calls,
        Connects = said.Connects ?? Connects,
        Appointments = said.Appointments ?? Appointments,
        Meetings = said.Meetings ?? Meetings,
        Deals = said.Deals ?? Deals,
        TalkMinutes = said.TalkMinutes ?? TalkMinutes,
        FollowUps = said.FollowUps ?? FollowUps,
    };

    private static int? Sum(int? a, int? b) => a is null && b is null ? null : (a ?? 0) + (b ?? 0);
}
