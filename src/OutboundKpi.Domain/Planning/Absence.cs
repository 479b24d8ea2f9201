using System.Runtime.InteropServices;
using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Domain.Planning;

/// <summary>One operator is away on these days, known beforehand or not.</summary>
/// <param name="Days">Both ends included; days on which the team does not work count nothing.</param>
/// <param name="Share">How much of a full day is missed on each business day, above 0 and up to 1: .5 for an afternoon.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Absence(DateSpan Days, double Share = 1);
