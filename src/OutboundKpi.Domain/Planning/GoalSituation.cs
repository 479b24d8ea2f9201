using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Domain.Planning;

/// <summary>All that is known of a goal part way through its month.</summary>
public sealed record GoalSituation
{
    public required SalesGoal Goal { get; init; }

    /// <summary>Deals that count for the month so far, 0 or more.</summary>
    public required long DealsSoFar { get; init; }

    /// <summary>The month's work, done and to come.</summary>
    public required MonthPace Pace { get; init; }

    /// <summary>The calls of an operator-day.</summary>
    public required CallingVolume Volume { get; init; }

    /// <summary>The rates of a recent window, the late stages from appointments old enough to tell.</summary>
    public required FunnelProduct Funnel { get; init; }

    /// <summary>How many times wider than binomial the team's deals vary, 1 or more.</summary>
    public double Dispersion { get; init; } = 1;
}
