using MathNet.Numerics.Distributions;

namespace OutboundKpi.Domain.Statistics;

/// <summary>A number of events that could have been a few more or less by chance: appointments or deals of a month.</summary>
public static class EventCount
{
    /// <summary>
    /// Garwood's exact interval of a Poisson mean after x events: χ²(α/2; 2x)/2 to χ²(1-α/2; 2x+2)/2 (Garwood 1936, Biometrika 28:437-442);
    /// 0 at the lower end for no event.
    /// </summary>
    /// <param name="events">0 or more.</param>
    /// <param name="level">The share of such intervals that hold the truth, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative, or the level is not between 0 and 1.</exception>
    public static Interval Interval(long events, double level = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(events);
        Critical.CheckLevel(level);
        var tail = (1 - level) / 2;

        // χ² with 2x degrees of freedom, halved, is Gamma with shape x.
        return new(events == 0 ? 0 : Gamma.InvCDF(events, 1, tail), Gamma.InvCDF(events + 1, 1, 1 - tail));
    }
}
