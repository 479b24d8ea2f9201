using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Domain.Kpis;

namespace OutboundKpi.Bot.Summaries;

/// <summary>Draws a rate week by week, and counts as bars.</summary>
internal static class TrendChart
{
    private const int FewestPoints = 3;
    private const int MostBars = 8;
    private const int LongestBar = 10;

    // The chart's axis has four steps; a top that they divide keeps its numbers short.
    private const int Steps = 4;

    /// <summary>The chart of a rate; <see cref="TrendPart.None"/> with fewer than three weeks that have enough trials for a percentage.</summary>
    public static TrendPart Of(Texts texts, RateReading rate, SummaryPeriod period)
    {
        var weeks = rate.Recent;
        var points = weeks.Where(CanShow).ToList();
        if (points.Count < FewestPoints)
            return TrendPart.None;

        var digits = SummaryWords.DigitsOf(rate);
        var wording = new KpiWording(texts, rate.Kpi);
        var highest = points.Max(week => week.Rate.Rate);
        var lines = new List<TrendLine> { Line(wording.ShortName, "categoricalBlue", week => week.Rate.Rate) };

        // What is usual for a month's sum is narrower than for a week's, so it is not drawn beside weeks.
        var usual = period.Kind == SummaryKind.Week ? rate.Usual : null;
        if (usual is { } range)
        {
            lines.Add(Line(texts["summary.usualHigh"], "neutral", _ => range.High));
            lines.Add(Line(texts["summary.usualLow"], "neutral", _ => range.Low));
        }

        var top = Math.Max(highest, usual?.High ?? 0);
        return new(
            texts.Format("summary.trend", ("kpi", wording.Name)),
            usual is { } drawn ? SummaryWords.Usual(texts, drawn, digits) : "",
            Steps * (int)Math.Ceiling(Math.Max(top * 100, 1) / Steps),
            lines,
            [.. weeks.TakeLast(MostBars).Select(week => Week(texts, week, highest, digits))]);

        TrendLine Line(string legend, string color, Func<RateReading.Week, double> value) =>
            new(legend, color, [.. points.Select(week => new TrendPoint(WeeksBack(week, period), Math.Round(value(week) * 100, 1)))]);
    }

    /// <summary>A bar of at most ten blocks; of something there is always a trace.</summary>
    /// <param name="share">Of the longest bar, 0 to 1.</param>
    public static string Bar(double share) => (int)Math.Round(share * LongestBar) switch
    {
        0 => share > 0 ? "▏" : "",
        var blocks => new string('█', blocks),
    };

    private static TrendBar Week(Texts texts, RateReading.Week week, double highest, int digits)
    {
        var day = texts.Format("summary.weekOf", ("day", week.Span.First.ToString(texts["summary.shortDay"], texts.Culture)));
        return CanShow(week)
            ? new(day, Bar(highest > 0 ? week.Rate.Rate / highest : 0), SummaryWords.Percent(week.Rate.Rate, digits))
            : new(day, "", SummaryWords.Counts(texts, week.Rate));
    }

    private static int WeeksBack(RateReading.Week week, SummaryPeriod period) => (week.Span.First.DayNumber - period.OwnWeeks[^1].First.DayNumber) / 7;

    private static bool CanShow(RateReading.Week week) => week.Rate.Trials >= KpiMeasure.SmallestDenominatorShownAsRate;
}
