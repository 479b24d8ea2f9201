namespace OutboundKpi.Bot.Cards;

/// <summary>A rate of a period in words.</summary>
/// <param name="Name">Its name with the denominator.</param>
/// <param name="Value">The counts, and the percentage where there are enough of them.</param>
/// <param name="Standing">What may be said of it; empty where nothing is compared.</param>
/// <param name="Stands">Whether it is outside what is usual, so that it stands out.</param>
public sealed record RateLine(string Name, string Value, string Standing, bool Stands);

/// <summary>A rate week by week: a chart, and for clients without charts a bar for each week.</summary>
/// <param name="Title">Which rate.</param>
/// <param name="Usual">What is usual, in words; empty where it is not drawn.</param>
/// <param name="Top">The top of the chart's axis, in per cent.</param>
/// <param name="Series">The lines of the chart: the rate, and the ends of what is usual.</param>
/// <param name="Bars">The weeks as bars, the newest last.</param>
public sealed record TrendPart(string Title, string Usual, int Top, IReadOnlyList<TrendLine> Series, IReadOnlyList<TrendBar> Bars)
{
    /// <summary>Nothing to draw.</summary>
    public static readonly TrendPart None = new("", "", 0, [], []);
}

/// <summary>A line of the chart.</summary>
/// <param name="Legend">What it is.</param>
/// <param name="Color">One of the channel's chart colours.</param>
/// <param name="Values">Its points, in per cent.</param>
public sealed record TrendLine(string Legend, string Color, IReadOnlyList<TrendPoint> Values);

/// <summary>A week's rate.</summary>
/// <param name="X">The week, 0 for the newest and -1 for the one before: a number, as clients cut dates on a narrow axis.</param>
/// <param name="Y">Per cent.</param>
public sealed record TrendPoint(int X, double Y);

/// <summary>A week as a bar.</summary>
/// <param name="Week">The day on which it begins.</param>
/// <param name="Bar">The bar, made of block characters: coloured columns have a padding that would lengthen short bars. Empty for no percentage.</param>
/// <param name="Value">The percentage, or the counts where they are too few.</param>
public sealed record TrendBar(string Week, string Bar, string Value);
