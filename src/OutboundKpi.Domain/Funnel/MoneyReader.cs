using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Domain.Funnel;

/// <summary>Reads costs as people type them: "10月 120万 時間1200 単価30万", "2026-10 cost 1200000 hours 1200 revenue 300000".</summary>
public static partial class MoneyReader
{
    private const int Patience = 1000;

    /// <summary>The most yen that anybody means.</summary>
    private const decimal MostYen = 1_000_000_000_000;

    private const int TenThousand = 10_000;

    /// <summary>The month and the sums that a text names. A sum without a word is the cost.</summary>
    /// <param name="words">What was typed, without the command's own word.</param>
    /// <param name="today">The day of the speaker; a month without a year is the latest that has begun.</param>
    /// <returns><see langword="null"/> when part of it says something else, so that nothing is guessed.</returns>
    public static (Month? Month, MonthMoney Money)? Read(string words, DateOnly today)
    {
        var text = words.Normalize(NormalizationForm.FormKC);
        var month = ReadMonth(ref text, today, out var isWrong);
        if (isWrong)
            return null;

        long? cost = null, hours = null, revenue = null;
        foreach (Match match in Sum().Matches(text))
        {
            if (ReadSum(match) is not { } value)
                return null;

            ref var place = ref cost;
            if (match.Groups["hours"].Success || match.Groups["h"].Success)
                place = ref hours;
            else if (match.Groups["revenue"].Success)
                place = ref revenue;

            if (place is not null)
                return null;

            place = value;
        }

        if (Sum().Replace(text, "").Trim(' ', '、', ',', '。', '.', '・', 'の').Length > 0 || hours > int.MaxValue)
            return null;

        return (month, new(cost, (int?)hours, revenue));
    }

    /// <summary>One sum of a form's field.</summary>
    /// <returns><see langword="false"/> when it is none; an empty field is <see langword="null"/>, which is not zero.</returns>
    public static bool TryReadField(string text, out long? value)
    {
        var said = text.Normalize(NormalizationForm.FormKC).Trim();
        var match = Field().Match(said);
        value = match.Success ? ReadSum(match) : null;
        return said.Length == 0 || value is not null;
    }

    private static Month? ReadMonth(ref string text, DateOnly today, out bool isWrong)
    {
        isWrong = false;
        var match = MonthWords().Match(text);
        if (!match.Success)
            return null;

        text = text.Remove(match.Index, match.Length);
        var number = int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture);
        var year = match.Groups["year"].Success ? int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : number > today.Month ? today.Year - 1 : today.Year;
        isWrong = number is < 1 or > 12 || year < 2000;
        return isWrong ? null : new Month(year, number);
    }

    private static long? ReadSum(Match match)
    {
        var digits = match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal);
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return null;

        value *= match.Groups["man"].Success ? TenThousand : 1;
        return value <= MostYen && value == decimal.Truncate(value) ? (long)value : null;
    }

    [GeneratedRegex(@"(?:(?<year>\d{4})\s*[-/年]\s*(?<month>\d{1,2})(?!\d)\s*月?)|(?:(?<![\d.,])(?<month>\d{1,2})\s*月)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex MonthWords();

    [GeneratedRegex(
        @"((?<cost>費用|コスト|経費|costs?)|(?<hours>稼働時間|稼働|時間|hours)|(?<revenue>受注単価|単価|売上|revenue|deal\s+value|per\s+deal))?\s*[:=は]?\s*(?<number>\d[\d,]{0,18}(\.\d{1,4})?)\s*(?<man>万)?\s*(円|yen|(?<h>(時間|h(ours?)?\b)(?!\s*[:=は]?\s*\d)))?",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        Patience)]
    private static partial Regex Sum();

    [GeneratedRegex(@"^(?<number>\d[\d,]{0,18}(\.\d{1,4})?)\s*(?<man>万)?\s*(円|yen|時間|h)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Field();
}
