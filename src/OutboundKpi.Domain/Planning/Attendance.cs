using System.Runtime.InteropServices;
using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Domain.Planning;

/// <summary>One operator is on the team for these days.</summary>
/// <param name="Days">Both ends included; days on which the team does not work count nothing.</param>
/// <param name="Share">How much of each business day, above 0 and up to 1: .5 for half days.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Attendance(DateSpan Days, double Share = 1);
