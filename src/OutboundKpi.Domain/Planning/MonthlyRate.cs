using System.Runtime.InteropServices;
using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Domain.Planning;

/// <summary>The team's rate in one month.</summary>
/// <param name="Month">The month, of the cohort where outcomes come late.</param>
/// <param name="Counts">The sums of the month, with one trial or more.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MonthlyRate(Month Month, Proportion Counts);
