namespace OutboundKpi.Domain.Calendar;

/// <summary>When a team's monthly round opens, reminds and closes, by business days of the month after the one that it is about and the team's own time.</summary>
public sealed record RoundTimes
{
    /// <summary>Nobody is asked before this time.</summary>
    public static readonly TimeOnly Earliest = new(10, 30);

    /// <summary>Nobody is asked after this time.</summary>
    public static readonly TimeOnly Latest = new(18, 0);

    /// <summary>The last business day that can be set.</summary>
    public const int LatestDay = 15;

    /// <summary>The business day of the opening; 2 unless set.</summary>
    public int OpensOn { get; init; } = 2;

    /// <summary>The time of the opening; 10:30 unless set.</summary>
    public TimeOnly OpensAt { get; init; } = Earliest;

    /// <summary>The business day of the one reminder for those who have not answered; 4 unless set.</summary>
    public int NudgesOn { get; init; } = 4;

    /// <summary>The time of the reminder, such as one that the team finds quiet; 13:00 unless set.</summary>
    public TimeOnly NudgesAt { get; init; } = new(13, 0);

    /// <summary>The business day of the close; 5 unless set.</summary>
    public int ClosesOn { get; init; } = 5;

    /// <summary>The time of the close; 15:00 unless set.</summary>
    public TimeOnly ClosesAt { get; init; } = new(15, 0);

    /// <summary>Whether a round can be planned like this.</summary>
    /// <returns><see langword="null"/> when it can.</returns>
    public RoundTimesProblem? Check()
    {
        if (OpensOn < 1 || ClosesOn > LatestDay)
            return RoundTimesProblem.DayOutOfRange;

        if (ClosesOn <= OpensOn)
            return RoundTimesProblem.ClosesTooSoon;

        if ((NudgesOn, NudgesAt).CompareTo((OpensOn, OpensAt)) <= 0 || (NudgesOn, NudgesAt).CompareTo((ClosesOn, ClosesAt)) >= 0)
            return RoundTimesProblem.NudgeOutsideRound;

        return new[] { OpensAt, NudgesAt, ClosesAt }.All(time => Earliest <= time && time <= Latest) ? null : RoundTimesProblem.OutsideHours;
    }
}
