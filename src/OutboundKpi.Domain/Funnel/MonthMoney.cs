namespace OutboundKpi.Domain.Funnel;

/// <summary>What a team's month cost and what its results are worth, as its supervisor has said; <see langword="null"/> is unsaid.</summary>
/// <param name="CostYen">All that the month cost, in yen.</param>
/// <param name="Hours">The hours that the team worked on it.</param>
/// <param name="YenPerDeal">What one deal brings, in yen.</param>
public sealed record MonthMoney(long? CostYen, int? Hours, long? YenPerDeal)
{
    /// <summary>Nothing said.</summary>
    public static readonly MonthMoney None = new(null, null, null);

    /// <summary>What <paramref name="said"/> says, and for what it leaves unsaid, what stands here.</summary>
    public MonthMoney OverriddenBy(MonthMoney said) => new(said.CostYen ?? CostYen, said.Hours ?? Hours, said.YenPerDeal ?? YenPerDeal);

    /// <summary>CPA: the cost of one of so many results, in yen.</summary>
    /// <returns><see langword="null"/> when there is no cost or no result to divide by.</returns>
    public MoneyFigure? CostOfEach(long results) => CostYen is { } cost && results > 0 ? MoneyFigure.Shared(cost, results) : null;

    /// <summary>Revenue by people or hours, in yen.</summary>
    /// <param name="deals">How many deals.</param>
    /// <param name="by">Heads or hours to divide by.</param>
    /// <returns><see langword="null"/> when nobody said what a deal brings, or there is nothing to divide by.</returns>
    public MoneyFigure? RevenueBy(long deals, int by) => YenPerDeal is { } yen && by > 0 ? MoneyFigure.Earned(yen, deals, by) : null;
}
