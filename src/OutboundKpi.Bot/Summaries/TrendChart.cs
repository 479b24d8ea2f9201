using System.Globalization;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Domain.Kpis;

namespace OutboundKpi.Bot.Summaries;

/// <summary>Draws a rate week by week.</summary>
internal static class TrendChart
{
    private const int FewestPoints = 3;
    private const int MostBars = 8;
    private const int FullTrack = 100;

    /// <summary>The chart of a rate; <see cref="TrendPart.None"/> with fewer than three weeks that have enough trials for a percentage.</summary>
    public static TrendPart Of(Texts texts, RateReading rate, SummaryPeriod period)
    {
        var weeks = period.Kind == SummaryKind.Week
            ? rate.Weeks.Append(new(period.Whole, rate.Now)).ToList()
            : [.. rate.Weeks];
        var points = weeks.Where(week => CanShow(week)).ToList();
        if (points.Count < FewestPoints)
            return TrendPart.None;

        var digits = SummaryWords.DigitsOf(rate);
        var wording = new KpiWording(texts, rate.Kpi);
        var lines = new List<TrendLine> { new(wording.ShortName, "categoricalBlue", [.. points.Select(week => Point(week, week.Rate.Rate))]) };
        if (rate.Usual is { } usual)
        {
            lines.Add(new(texts["summary.usualHigh"], "neutral", [.. points.Select(week => Point(week, usual.High))]));
            lines.Add(new(texts["summary.usualLow"], "neutral", [.. points.Select(week => Point(week, usual.Low))]));
        }

        var top = points.Max(week => week.Rate.Rate);
        return new(
            texts.Format("summary.trend", ("kpi", wording.Name)),
            rate.Usual is { } range ? SummaryWords.Usual(texts, range, digits) : "",
            lines,
            [.. weeks.TakeLast(MostBars).Select(week => Bar(texts, week, top, digits, isNow: week.Span == period.Whole))]);
    }

    private static TrendBar Bar(Texts texts, RateReading.Week week, double top, int digits, bool isNow)
    {
        var share = CanShow(week) && top > 0 ? week.Rate.Rate / top : 0;
        var filled = Track(share);
        return new(
            texts.Format("summary.weekOf", ("day", week.Span.First.ToString(texts["summary.shortDay"], texts.Culture))),
            CanShow(week) ? SummaryWords.Percent(week.Rate.Rate, digits) : SummaryWords.Counts(texts, week.Rate),
            filled,
            FullTrack - filled,
            isNow ? "accent" : "emphasis");
    }

    /// <summary>A share of a bar's track; both sides keep at least 1, as a column without width is not drawn.</summary>
    public static int Track(double share) => Math.Clamp((int)Math.Round(share * FullTrack), 1, FullTrack - 1);

    private static bool CanShow(RateReading.Week week) => week.Rate.Trials >= KpiMeasure.SmallestDenominatorShownAsRate;

    private static TrendPoint Point(RateReading.Week week, double rate) =>
        new(week.Span.First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Math.Round(rate * 100, 1));
}
