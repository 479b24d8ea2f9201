using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Domain.Diagnosis;

/// <summary>What has to be so before a team moves on to the next phase.</summary>
public enum PhaseConditionKind
{
    /// <summary>The calls of an operator-day have been in control for two months.</summary>
    CallsSteady,

    /// <summary>The flow of the talk is fixed. No number says so: people do.</summary>
    TalkFlowSettled,

    /// <summary>The appointment rate has been in control for two months.</summary>
    AppointmentRateSteady,

    /// <summary>The appointment rate, by what the team divides it by, is at the level that the plan agreed on.</summary>
    AppointmentRateAtTarget,

    /// <summary>The meeting rate of appointments whose time has come is not falling.</summary>
    MeetingRateNotFalling,
}

/// <summary>Whether a condition holds.</summary>
public enum PhaseConditionState
{
    Met,

    NotMet,

    /// <summary>Too little is known, or only people know.</summary>
    Unknown,
}

/// <summary>Why a condition does not hold, or is not known to.</summary>
public enum PhaseConditionReason
{
    /// <summary>There is no such count at all.</summary>
    NoData,

    /// <summary>Two months have not been reported yet.</summary>
    TooFewDays,

    /// <summary>The counts are too few to know the rate by.</summary>
    TooFewCounts,

    /// <summary>Too many appointments have not had their date, or nobody has told what became of them.</summary>
    NotMature,

    /// <summary>The number is at another level since a day in these two months.</summary>
    Shifted,

    /// <summary>The days of one person differ too much from each other.</summary>
    SpreadTooWide,

    /// <summary>Too many days were out of what is usual.</summary>
    DaysOutOfControl,

    /// <summary>No level was agreed on.</summary>
    NoTarget,

    /// <summary>Clearly below what was agreed on.</summary>
    BelowTarget,

    /// <summary>Below what was agreed on, by no more than luck can make.</summary>
    PerhapsBelowTarget,

    /// <summary>Lower than before.</summary>
    Falling,

    /// <summary>Only people can say.</summary>
    AskPeople,
}

/// <summary>One condition of a phase's end with the figures that it was judged by.</summary>
/// <param name="Kind">What has to be so.</param>
/// <param name="State">Whether it is.</param>
/// <param name="Reason">Why not, or why nobody knows; <see langword="null"/> when it is met.</param>
public sealed record PhaseCondition(PhaseConditionKind Kind, PhaseConditionState State, PhaseConditionReason? Reason = null)
{
    /// <summary>The KPI's key; <see langword="null"/> for what is no KPI.</summary>
    public string? KpiKey => Kind switch
    {
        PhaseConditionKind.CallsSteady => "calls",
        PhaseConditionKind.AppointmentRateSteady or PhaseConditionKind.AppointmentRateAtTarget => "appointment-rate",
        PhaseConditionKind.MeetingRateNotFalling => "meeting-rate",
        _ => null,
    };

    /// <summary>The counts of the two months, calls with their operator-days; <see langword="null"/> when there are none.</summary>
    public Tally? Now { get; init; }

    /// <summary>The counts before them; only where something is compared.</summary>
    public Tally? Before { get; init; }

    /// <summary>What was agreed on, a rate from 0 to 1; only for the level.</summary>
    public double? Wanted { get; init; }

    /// <summary>The 95 % interval of the rate, or of its change where two times are compared; <see langword="null"/> for calls.</summary>
    public Interval? Interval { get; init; }

    /// <summary>Standard deviation over mean of one person's days, on average of the people; only for calls.</summary>
    public double? Spread { get; init; }

    /// <summary>The days that were out of what is usual.</summary>
    public int DaysOut { get; init; }

    /// <summary>The days with reports of the two months.</summary>
    public int Days { get; init; }

    /// <summary>Since when the number is at another level; only when it has shifted.</summary>
    public DateOnly? Since { get; init; }
}
