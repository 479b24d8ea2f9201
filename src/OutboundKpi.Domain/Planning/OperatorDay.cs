using System.Runtime.InteropServices;

namespace OutboundKpi.Domain.Planning;

/// <summary>One operator's calls on one day. A day without a report is none of these: it is unknown, not zero.</summary>
/// <param name="Operator">The person's id.</param>
/// <param name="Date">The business day.</param>
/// <param name="Calls">0 or more.</param>
/// <param name="Share">How much of a full day was worked, above 0: .5 for half a day.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct OperatorDay(string Operator, DateOnly Date, long Calls, double Share = 1)
{
    /// <summary>The calls that a full day at the same speed has.</summary>
    public double PerFullDay => Calls / Share;
}
