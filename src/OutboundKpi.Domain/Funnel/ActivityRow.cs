using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Domain.Funnel;

/// <summary>What counts for one operator's day with one list and one script.</summary>
/// <param name="Date">The business day in the team's time zone.</param>
/// <param name="Operator">The person's id.</param>
/// <param name="List">The list's name; empty when unsaid.</param>
/// <param name="Script">The script's name; empty when unsaid.</param>
/// <param name="Counts">What was said; absent is not zero.</param>
public sealed record ActivityRow(DateOnly Date, string Operator, string List, string Script, ReportCounts Counts);
