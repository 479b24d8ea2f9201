namespace OutboundKpi.Bot.Cards;

/// <summary>A rate of a period in words.</summary>
/// <param name="Name">Its name with the denominator.</param>
/// <param name="Value">The counts, and the percentage where there are enough of them.</param>
/// <param name="Standing">What may be said of it; empty where nothing is compared.</param>
/// <param name="Stands">Whether it is outside what is usual, so that it stands out.</param>
public sealed record RateLine(string Name, string Value, string Standing, bool Stands);

/// <summary>A rate week by week: a chart, and for clients without charts a bar for each week.</summary>
/// <param name="Title">Which rate.</param>
/// <param name="Usual">What is usual, in words; empty when it is not known.</param>
/// <param name="Series">The lines of the chart: the rate, and the ends of what is usual.</param>
/// <param name="Bars">The weeks as bars, the newest last.</param>
public sealed record TrendPart(string Title, string Usual, IReadOnlyList<TrendLine> Series, IReadOnlyList<TrendBar> Bars)
{
    /// <summary>Nothing to draw.</summary>
    public static readonly TrendPart None = new("", "", [], []);
}

/// <summary>A line of the chart.</summary>
/// <param name="Legend">What it is.</param>
/// <param name="Color">One of the channel's chart colours.</param>
/// <param name="Values">Its points, in per cent.</param>
public sealed record TrendLine(string Legend, string Color, IReadOnlyList<TrendPoint> Values);

/// <summary>A week's rate.</summary>
/// <param name="X">The Monday, as yyyy-MM-dd.</param>
/// <param name="Y">Per cent.</param>
public sealed record TrendPoint(string X, double Y);

/// <summary>A week as a bar.</summary>
/// <param name="Week">The day on which it begins.</param>
/// <param name="Value">The percentage, or the counts where they are too few.</param>
/// <param name="Filled">The bar's share of its track, 1 to 99.</param>
/// <param name="Rest">The rest of the track, 1 to 99.</param>
/// <param name="Style">How the bar is filled: the present week stands out from those before it.</param>
public sealed record TrendBar(string Week, string Value, int Filled, int Rest, string Style);
