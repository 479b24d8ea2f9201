using System.Runtime.InteropServices;

namespace OutboundKpi.Domain.Statistics;

/// <summary>Appointments made in one week (or day) and what has come of them so far.</summary>
/// <param name="Seen">The outcomes so far, of the appointments made.</param>
/// <param name="AgeDays">Days since they were made.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Cohort(Proportion Seen, int AgeDays);
