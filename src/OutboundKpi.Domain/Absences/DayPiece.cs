using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Domain.Absences;

/// <summary>A word or date in what somebody says about days.</summary>
internal abstract record DayPiece
{
    private DayPiece()
    {
    }

    /// <summary>Days that are clear by themselves: 明日, 11/25, 来週.</summary>
    /// <param name="Span">The days.</param>
    /// <param name="WeekOf">The Monday of a whole week, of which a weekday that follows picks one day.</param>
    public sealed record Days(DateSpan Span, DateOnly? WeekOf = null) : DayPiece;

    /// <summary>月曜, （月）.</summary>
    /// <param name="Day">The day of the week.</param>
    /// <param name="IsOnlyBeside">Whether it can only stand beside a date, as in brackets.</param>
    public sealed record Weekday(DayOfWeek Day, bool IsOnlyBeside = false) : DayPiece;

    /// <summary>A number that is a day only behind から or a hyphen: the 27 of 11/25-27.</summary>
    public sealed record DayNumber(int Day) : DayPiece;

    /// <summary>から, 〜, -: the next day is the last one.</summary>
    public sealed record Through : DayPiece;

    /// <summary>まで behind a day.</summary>
    public sealed record Until : DayPiece;

    /// <summary>午前休, 半日.</summary>
    public sealed record Part(DayPart Of) : DayPiece;

    /// <summary>What joins days, so that the second says nothing about the first: と, a comma.</summary>
    public sealed record And : DayPiece;

    /// <summary>A date that cannot be, a length of time.</summary>
    public sealed record Wrong(DaysProblem Problem) : DayPiece;

    /// <summary>Words that say nothing here: です, お願いします.</summary>
    public sealed record Nothing : DayPiece;

    /// <summary>Words that are not understood.</summary>
    public sealed record Other : DayPiece;
}
