using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Summaries;

/// <summary>A team's week or month so far.</summary>
public sealed record TeamSummary
{
    /// <summary>A total of fewer people would show somebody's own numbers to those who do not coach them: managers and channels.</summary>
    public const int FewestInATotal = 3;

    public required Team Team { get; init; }

    public required SummaryPeriod Period { get; init; }

    /// <summary>How many people have reported at least once.</summary>
    public required int Reporters { get; init; }

    /// <summary>How many operators the team has; at least the reporters, of whom some may have left.</summary>
    public required int Members { get; init; }

    /// <summary>How many business days there have been, the last one counted.</summary>
    public required int BusinessDays { get; init; }

    /// <summary>The days of people on which something was reported: two people on three days each are six.</summary>
    public required int ReportedDays { get; init; }

    /// <summary>The sums of what was reported.</summary>
    public required ReportCounts Counts { get; init; }

    /// <summary>The rates that the counts speak of, in funnel order, each beside what is usual for this team.</summary>
    public required IReadOnlyList<RateReading> Rates { get; init; }

    /// <summary>Operators with business days before the last one on which they reported nothing and were not off, by name; nothing says why. For supervisors only.</summary>
    public required IReadOnlyList<ReportGap> Gaps { get; init; }

    /// <summary>What happened to the team in the period.</summary>
    public required IReadOnlyList<TeamEvent> Events { get; init; }

    /// <summary>Whether a total would be somebody's own numbers to whoever does not coach them.</summary>
    public bool IsOfTooFew => Reporters < FewestInATotal;
}

/// <summary>An operator's business days without a report.</summary>
/// <param name="Name">The operator's name.</param>
/// <param name="Days">How many, 1 or more.</param>
public sealed record ReportGap(string Name, int Days);
