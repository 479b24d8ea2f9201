using System.Runtime.InteropServices;
using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Domain.Planning;

/// <summary>A named operator is away on these days, as they or their supervisor said.</summary>
/// <param name="Operator">Who.</param>
/// <param name="Days">Both ends included.</param>
/// <param name="Share">How much of a full day is missed on each of them, above 0 and up to 1.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct OperatorAbsence(string Operator, DateSpan Days, double Share);
