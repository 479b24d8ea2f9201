namespace OutboundKpi.Domain.Planning;

/// <summary>What a team is to bring in a month, as a number of deals.</summary>
public sealed record SalesGoal
{
    private SalesGoal(long deals, decimal? revenue) => (Deals, Revenue) = (deals, revenue);

    /// <summary>The deals that reach the goal, 1 or more.</summary>
    public long Deals { get; }

    /// <summary>The revenue that the goal was given in; <see langword="null"/> when it was given in deals.</summary>
    public decimal? Revenue { get; }

    /// <summary>A goal in deals.</summary>
    /// <param name="deals">1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no deal.</exception>
    public static SalesGoal OfDeals(long deals)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(deals, 1);
        return new SalesGoal(deals, revenue: null);
    }

    /// <summary>A goal in revenue: as many deals of the usual size as make it, rounded up.</summary>
    /// <param name="revenue">Above 0, in the team's currency.</param>
    /// <param name="revenuePerDeal">What a deal brings on average, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An amount is not above 0.</exception>
    public static SalesGoal OfRevenue(decimal revenue, decimal revenuePerDeal)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(revenue);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(revenuePerDeal);
        return new SalesGoal((long)Math.Ceiling(revenue / revenuePerDeal), revenue);
    }
}
