using System.Runtime.InteropServices;

namespace OutboundKpi.Domain.Diagnosis;

/// <summary>
/// Counts of one day, operator, list and script: successes out of so many trials for a rate; for a quantity the quantity itself, of size 1.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SeriesCell(DateOnly Date, string Operator, string List, string Script, double Size, double Value);
