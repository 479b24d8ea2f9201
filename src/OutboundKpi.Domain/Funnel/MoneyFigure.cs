using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Domain.Funnel;

/// <summary>Yen with the range that the counts behind it allow: so many results could as well have been a few more or less.</summary>
/// <param name="Yen">The figure.</param>
/// <param name="Low">The lower end, 0 or more.</param>
/// <param name="High">The upper end; may be infinite.</param>
public sealed record MoneyFigure(double Yen, double Low, double High)
{
    /// <summary>A cost shared by so many results, 1 or more.</summary>
    public static MoneyFigure Shared(long costYen, long results)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(results, 1);
        var counts = EventCount.Interval(results);
        return new((double)costYen / results, costYen / counts.High, costYen / counts.Low);
    }

    /// <summary>What so many deals bring, by heads or hours, 1 or more.</summary>
    public static MoneyFigure Earned(long yenPerDeal, long deals, int by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, 1);
        var counts = EventCount.Interval(deals);
        var each = (double)yenPerDeal / by;
        return new(each * deals, each * counts.Low, each * counts.High);
    }
}
