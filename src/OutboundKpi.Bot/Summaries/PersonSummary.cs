using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Plans;
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
    /// <summary>The team whose KPIs and definitions hold for the person; <see langword="null"/> for somebody in none.</summary>
    public Team? Team { get; init; }

    /// <summary>The plan in force for that team, whose words say what a KPI is for; <see langword="null"/> for none.</summary>
    public KpiPlan? Plan { get; init; }

    /// <summary>The KPIs as the person's team reckons them.</summary>
    public KpiCatalogue Kpis => Team?.Kpis ?? KpiCatalogue.PerConnect;
}
