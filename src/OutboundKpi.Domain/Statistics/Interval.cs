using System.Runtime.InteropServices;

namespace OutboundKpi.Domain.Statistics;

/// <summary>A range in which a value is believed to lie. Both ends are in it.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Interval
{
    /// <summary>The range from one value to another.</summary>
    /// <param name="low">The lower end; may be negative infinity.</param>
    /// <param name="high">The upper end, not below <paramref name="low"/>; may be infinity.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="high"/> is below <paramref name="low"/>, or one of them is no number.</exception>
    public Interval(double low, double high)
    {
        if (!(low <= high))
            throw new ArgumentOutOfRangeException(nameof(high), high, $"An interval that starts at {low:R} cannot end there.");

        Low = low;
        High = high;
    }

    public double Low { get; }

    public double High { get; }

    public double Width => High - Low;

    /// <summary>Whether the value is in the range, the ends counted.</summary>
    public bool Contains(double value) => Low <= value && value <= High;

    /// <summary>Whether the ranges share at least one value.</summary>
    public bool Overlaps(Interval other) => Low <= other.High && other.Low <= High;

    /// <summary>The range of estimate ± margin, cut to what a rate can be: 0 to 1.</summary>
    internal static Interval OfRate(double estimate, double margin) =>
        new(Math.Clamp(estimate - margin, 0, 1), Math.Clamp(estimate + margin, 0, 1));
}
