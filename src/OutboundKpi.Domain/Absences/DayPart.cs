namespace OutboundKpi.Domain.Absences;

/// <summary>How much of each day somebody is away.</summary>
public enum DayPart
{
    /// <summary>The whole day (休み, 全休).</summary>
    Whole,

    /// <summary>The first half (午前休).</summary>
    Morning,

    /// <summary>The second half (午後休).</summary>
    Afternoon,

    /// <summary>A half that was not named (半休).</summary>
    Half,
}
