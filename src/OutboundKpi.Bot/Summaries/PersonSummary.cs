using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Summaries;

/// <summary>A person's own week or month so far.</summary>
/// <param name="Period">Which.</param>
/// <param name="ReportedDays">On how many days something was reported. A day without is unknown, not zero.</param>
/// <param name="BusinessDays">How many business days there have been, the last one counted.</param>
/// <param name="Counts">The sums of what was reported.</param>
/// <param name="Rates">The rates that the counts speak of, in funnel order, each beside what is usual for this person.</param>
public sealed record PersonSummary(SummaryPeriod Period, int ReportedDays, int BusinessDays, ReportCounts Counts, IReadOnlyList<RateReading> Rates)
{
    /// <summary>The KPIs as the person's team reckons them.</summary>
    public KpiCatalogue Kpis { get; init; } = KpiCatalogue.PerConnect;
}
