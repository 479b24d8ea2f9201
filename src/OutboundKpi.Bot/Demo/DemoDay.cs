using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Demo;

/// <summary>What one operator of the demo team reports for one day, list and script.</summary>
/// <param name="Operator">0 to <see cref="DemoHistory.Operators"/> - 1.</param>
/// <param name="Date">A business day.</param>
/// <param name="List">The id of the list: one of <see cref="DemoHistory.Lists"/>.</param>
/// <param name="Script">The id of the script: one of <see cref="DemoHistory.Scripts"/>.</param>
/// <param name="Counts">
/// At least one count. Meetings and deals stand on the day they are told, weeks after their appointment, under its list and
/// script; an entry that holds nothing else says no calls.
/// </param>
public sealed record DemoDay(int Operator, DateOnly Date, string List, string Script, ReportCounts Counts);
