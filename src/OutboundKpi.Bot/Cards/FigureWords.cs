using System.Globalization;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Bot.Cards;

/// <summary>Rates, differences and sums of money in a reader's words.</summary>
public static class FigureWords
{
    /// <summary>Below so many a rate is not written as one.</summary>
    public const int FewestForARate = 30;

    /// <summary>A rate with its interval and counts; of few cases the counts alone.</summary>
    public static string Rate(Texts texts, Proportion count) => count.Trials < FewestForARate
        ? texts.Format("figure.counts", ("x", texts.Number(count.Successes)), ("n", texts.Number(count.Trials)))
        : Rate(texts, count.Rate, count.Wilson(), count);

    /// <summary>A rate that is not simply its counts, such as one that was matured, with its interval and the counts.</summary>
    public static string Rate(Texts texts, double rate, Interval interval, Proportion count) => texts.Format(
        "figure.rate",
        ("rate", Percent(texts, rate)),
        ("low", Percent(texts, interval.Low)),
        ("high", Percent(texts, interval.High)),
        ("x", texts.Number(count.Successes)),
        ("n", texts.Number(count.Trials)));

    /// <summary>A share in percent without the sign: whole ones from 10 on, with a digit more below.</summary>
    public static string Percent(Texts texts, double share) => (share * 100).ToString(share >= 0.1 || share == 0 ? "0" : "0.0", texts.Culture);

    /// <summary>A difference of rates in points with its sign and interval.</summary>
    public static string Difference(Texts texts, double difference, Interval interval) => texts.Format(
        "figure.difference", ("difference", Points(texts, difference)), ("low", Points(texts, interval.Low)), ("high", Points(texts, interval.High)));

    /// <summary>A difference of rates in points with its sign.</summary>
    public static string Points(Texts texts, double difference) => (difference * 100).ToString("+0.0;-0.0;0.0", texts.Culture);

    /// <summary>A sum of money: in full below ten thousand, else to three digits, as nobody knows it better.</summary>
    public static string Yen(Texts texts, double yen)
    {
        if (double.IsInfinity(yen))
            return texts["figure.unlimited"];

        var step = yen < 10_000 ? 1 : Math.Pow(10, Math.Floor(Math.Log10(yen)) - 2);
        return texts.Format("figure.yen", ("yen", texts.Number((long)(Math.Round(yen / step) * step))));
    }

    /// <summary>A number of things still to come, to two digits: nobody knows it better.</summary>
    public static string About(Texts texts, long count)
    {
        var step = count < 100 ? 1 : (long)Math.Pow(10, Math.Floor(Math.Log10(count)) - 1);
        return texts.Number((count + step - 1) / step * step);
    }

    /// <summary>A whole number without separators, for a field of a form.</summary>
    public static string Plain(long? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}
