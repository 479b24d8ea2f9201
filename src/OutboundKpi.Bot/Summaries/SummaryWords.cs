using System.Globalization;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Reports;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Bot.Summaries;

/// <summary>Periods and rates in a reader's words.</summary>
internal static class SummaryWords
{
    private const double SmallRate = 0.1;

    /// <summary>Which days a summary is of.</summary>
    public static string Heading(Texts texts, SummaryPeriod period, bool isOver) => texts.Format(
        (period.Kind, isOver) switch
        {
            (SummaryKind.Week, _) => "summary.headingWeek",
            (SummaryKind.Month, false) => "summary.headingMonth",
            _ => "summary.headingLastMonth",
        },
        ("days", period.SoFar.Length == 1
            ? texts.Day(period.SoFar.First)
            : texts.Format("summary.days", ("from", texts.Day(period.SoFar.First)), ("to", texts.Day(period.SoFar.Last)))));

    /// <summary>A rate with its counts and what may be said of it.</summary>
    public static RateLine Line(Texts texts, RateReading rate, bool compares)
    {
        var digits = DigitsOf(rate);
        var value = rate.Standing == RateStanding.CountsOnly
            ? Counts(texts, rate.Now)
            : texts.Format("summary.rate", ("counts", Counts(texts, rate.Now)), ("rate", Percent(rate.Now.Rate, digits)));
        return new(new KpiWording(texts, rate.Kpi).Name, value, compares ? Standing(texts, rate, digits) : "", rate.Standing == RateStanding.Watch);
    }

    /// <summary>The one thing to say first of several rates.</summary>
    public static string Lead(Texts texts, IReadOnlyList<RateReading> rates)
    {
        var outside = rates.Where(rate => rate.Standing == RateStanding.Watch).Select(rate => new KpiWording(texts, rate.Kpi).ShortName).ToList();
        if (outside.Count > 0)
            return texts.Format("summary.leadWatch", ("kpis", string.Join(texts["format.list"], outside)));

        if (rates.Any(rate => rate.Standing == RateStanding.Usual))
            return texts["summary.leadUsual"];

        var young = rates.Where(rate => rate.Standing == RateStanding.TooLittleHistory).ToList();
        return young.Count > 0
            ? texts.Format("summary.leadYoung", ("weeks", texts.Number(young.Min(rate => rate.MissingWeeks))))
            : texts["summary.leadCounts"];
    }

    /// <summary>What is usual, in words.</summary>
    public static string Usual(Texts texts, Interval usual, int digits) =>
        texts.Format("summary.usual", ("low", Number(usual.Low, digits)), ("high", Number(usual.High, digits)));

    /// <summary>On how many days something was reported, and what was reported beside the funnel.</summary>
    public static string Reported(Texts texts, PersonSummary summary)
    {
        var days = texts.Format("summary.reportedDays", ("reported", texts.Number(summary.ReportedDays)), ("days", texts.Number(summary.BusinessDays)));
        var beside = CountWords.Write(texts, new ReportCounts { TalkMinutes = summary.Counts.TalkMinutes, FollowUps = summary.Counts.FollowUps });
        return beside.Length == 0 ? days : $"{days}{texts["format.list"]}{beside}";
    }

    /// <summary>Meetings and deals, of which nothing can be said in the period in which they land; empty when none were reported.</summary>
    public static string Lagged(Texts texts, ReportCounts counts)
    {
        var late = new ReportCounts { Meetings = counts.Meetings, Deals = counts.Deals };
        return late.IsEmpty ? "" : texts.Format("summary.lagged", ("counts", CountWords.Write(texts, late)));
    }

    /// <summary>Digits behind the point: one for small rates, and where the whole numbers would hide on which side of the range a rate lies.</summary>
    public static int DigitsOf(RateReading rate) =>
        rate.Standing == RateStanding.Watch || (rate.Usual?.Low ?? rate.Now.Rate) < SmallRate ? 1 : 0;

    /// <summary>As in 18 %.</summary>
    public static string Percent(double rate, int digits) => Number(rate, digits) + "%";

    /// <summary>As in 61/330.</summary>
    public static string Counts(Texts texts, Proportion rate) => $"{texts.Number(rate.Successes)}/{texts.Number(rate.Trials)}";

    private static string Standing(Texts texts, RateReading rate, int digits) => rate.Standing switch
    {
        RateStanding.CountsOnly => texts.Format("summary.countsOnly", ("least", texts.Number(KpiMeasure.SmallestDenominatorShownAsRate))),
        RateStanding.TooLittleHistory => texts.Format("summary.young", ("weeks", texts.Number(rate.MissingWeeks))),
        RateStanding.Usual => texts.Format("summary.inside", ("usual", Usual(texts, rate.Usual!.Value, digits))),
        RateStanding.Watch => texts.Format("summary.outside", ("usual", Usual(texts, rate.Usual!.Value, digits))),
        _ => throw new ArgumentOutOfRangeException(nameof(rate), rate.Standing, "Not a standing."),
    };

    private static string Number(double rate, int digits) => (rate * 100).ToString(digits == 0 ? "0" : "0.0", CultureInfo.InvariantCulture);
}
