namespace OutboundKpi.Domain.Calendar;

/// <summary>Why a round cannot be planned as it was set.</summary>
public enum RoundTimesProblem
{
    /// <summary>A business day is not from 1 to <see cref="RoundTimes.LatestDay"/>.</summary>
    DayOutOfRange,

    /// <summary>It would close on the day on which it opens, or before.</summary>
    ClosesTooSoon,

    /// <summary>The reminder is not after the opening and before the close.</summary>
    NudgeOutsideRound,

    /// <summary>A time is before <see cref="RoundTimes.Earliest"/> or after <see cref="RoundTimes.Latest"/>.</summary>
    OutsideHours,
}
