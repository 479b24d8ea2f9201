using System.Runtime.InteropServices;

namespace OutboundKpi.Domain.Retrospectives.Numbers;

/// <summary>What a KPI counted on a day, of one person with one list and script: so many above the line of so many below.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DayCell(DateOnly Day, string Operator, string List, string Script, long Above, long Below);
