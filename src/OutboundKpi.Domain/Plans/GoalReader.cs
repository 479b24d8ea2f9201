using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Domain.Plans;

/// <summary>Reads a goal as people type it: "受注 月12件", "売上 月600万 単価50万 3月末まで", "12 deals a month by 2027-03-31".</summary>
public static partial class GoalReader
{
    private const string Date = @"((?<year>\d{4})\s*[-/年]\s*)?(?<![\d.,])(?<month>\d{1,2})\s*([-/]\s*(?<day>\d{1,2})|月\s*((?<day>\d{1,2})\s*日|末日?)?)";
    private const int Patience = 1000;

    private static readonly char[] Between = [' ', '\n', '\r', '\t', '、', ',', '。', '.', '・', 'を', 'で', 'に', 'が', 'は', 'の'];

    /// <summary>What a text says of a goal.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="today">The day of the speaker; a day without a year is the next one.</param>
    /// <returns><see langword="null"/> when part of it says something else, so that nothing is guessed.</returns>
    public static GoalWords? Read(string text, DateOnly today)
    {
        var rest = text.Normalize(NormalizationForm.FormKC);
        DateOnly? until = null;
        if (Day().Match(rest) is { Success: true } day)
        {
            if (DayOf(day, today) is not { } date)
                return null;

            (until, rest) = (date, rest.Remove(day.Index, day.Length));
        }

        long? yen = null;
        if (Price().Match(rest) is { Success: true } price)
        {
            if (Whole(price) is not { } value)
                return null;

            (yen, rest) = (value, rest.Remove(price.Index, price.Length));
        }

        if (Monthly().Match(rest) is not { Success: true } monthly)
            return IsSpent(rest) && (until is not null || yen is not null) ? new(null, null, yen, until) : null;

        if (Whole(monthly) is not { } perMonth || !IsSpent(rest.Remove(monthly.Index, monthly.Length)))
            return null;

        return new(MeasureOf(monthly), perMonth, yen, until);
    }

    /// <summary>A day by which something is to be reached: "2027-03-31", "3/31", "3月末", "3月末まで".</summary>
    /// <returns><see langword="null"/> when the text is no such day.</returns>
    public static DateOnly? ReadDay(string text, DateOnly today)
    {
        var said = text.Normalize(NormalizationForm.FormKC).Trim();
        var whole = said.EndsWith("まで", StringComparison.Ordinal) || said.StartsWith("by ", StringComparison.OrdinalIgnoreCase) || said.StartsWith("until ", StringComparison.OrdinalIgnoreCase) ? said : said + "まで";
        return Day().Match(whole) is { Success: true, Index: 0 } match && match.Length == whole.Length ? DayOf(match, today) : null;
    }

    private static bool IsSpent(string rest) => rest.Trim(Between).Length == 0;

    private static GoalMeasure? MeasureOf(Match match) =>
        match.Groups["deals"].Success ? GoalMeasure.Deals
        : match.Groups["revenue"].Success ? GoalMeasure.Revenue
        : null;

    private static long? Whole(Match match) =>
        AmountReader.ValueOf(match) is { } value && value > 0 && value == decimal.Truncate(value) ? (long)value : null;

    private static DateOnly? DayOf(Match match, DateOnly today)
    {
        var month = int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture);
        if (month is < 1 or > 12)
            return null;

        var said = match.Groups["year"].Success ? int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : (int?)null;
        var date = On(said ?? today.Year);
        return said is null && date < today ? On(today.Year + 1) : date;

        DateOnly? On(int year)
        {
            if (year is < 2000 or > 2099)
                return null;

            var last = new Month(year, month).Last;
            if (!match.Groups["day"].Success)
                return last;

            var number = int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
            return number >= 1 && number <= last.Day ? new DateOnly(year, month, number) : null;
        }
    }

    [GeneratedRegex(@"\b(by|until)\s+" + Date + @"|" + Date + @"\s*までに?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Day();

    [GeneratedRegex(
        @"((受注|平均)?単価|1件(あたり|当たり)|(at|deal\s+value|each))\s*[:=は]?\s*[¥\\]?\s*" + AmountReader.Number + @"(?<=[\d万億])\s*(円|yen)?(\s*(per|a)\s+deal|\s+each)?|[¥\\]?" + AmountReader.Number
            + @"(?<=[\d万億])\s*(円|yen)?\s*((per|a)\s+deal|each)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        Patience)]
    private static partial Regex Price();

    [GeneratedRegex(
        @"((?<deals>受注数?|契約|成約|deals?)|(?<revenue>売り?上げ?|revenue|sales))?\s*[:=は]?\s*(毎月|月間?に?|1か月に?)?\s*[¥\\]?\s*" + AmountReader.Number
            + @"(?<=[\d万億])\s*((?<deals>件|deals?)|(?<revenue>円|yen))?\s*(/\s*月|/\s*month|(a|per|each|every)\s+month|monthly)?",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        Patience)]
    private static partial Regex Monthly();
}
