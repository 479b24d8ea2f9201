using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Domain.Planning;

/// <summary>One operator's calls in one week.</summary>
/// <param name="Operator">The person's id.</param>
/// <param name="Week">Monday to Sunday.</param>
/// <param name="Calls">0 or more.</param>
/// <param name="Days">Full days worked, above 0; half days count half.</param>
public sealed record OperatorWeek(string Operator, DateSpan Week, long Calls, double Days)
{
    /// <summary>The calls of a full day.</summary>
    public double PerDay => Calls / Days;
}
