using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OutboundKpi.Domain.Plans;

/// <summary>Reads a number of a plan as people type it: "月12件", "６００万円", "1億2,000万", "12 deals", "30 per day".</summary>
public static partial class AmountReader
{
    /// <summary>More than anybody means: a trillion.</summary>
    public const long Most = 1_000_000_000_000;

    /// <summary>The pattern of a number with 億 and 万, without its unit.</summary>
    internal const string Number = @"((?<oku>\d[\d,]{0,18}(\.\d{1,4})?)\s*億\s*)?((?<man>\d[\d,]{0,18}(\.\d{1,4})?)\s*万\s*)?(?<ones>\d[\d,]{0,18}(\.\d{1,4})?)?";

    private const int Patience = 1000;
    private const long TenThousand = 10_000;

    /// <summary>A whole number above 0; <see langword="false"/> when the text is none.</summary>
    public static bool TryRead(string text, out long value)
    {
        value = TryReadDecimal(text, out var number) && number == decimal.Truncate(number) ? (long)number : 0;
        return value > 0;
    }

    /// <summary>A number above 0, perhaps with a fraction; <see langword="false"/> when the text is none.</summary>
    public static bool TryReadDecimal(string text, out decimal value)
    {
        var match = Field().Match(text.Normalize(NormalizationForm.FormKC).Trim());
        value = match.Success ? ValueOf(match) ?? 0 : 0;
        return value > 0;
    }

    /// <summary>The number of a match of <see cref="Number"/>; <see langword="null"/> when there are no digits, or too many.</summary>
    internal static decimal? ValueOf(Match match)
    {
        if (!match.Groups["oku"].Success && !match.Groups["man"].Success && !match.Groups["ones"].Success)
            return null;

        var value = (Part(match, "oku") * TenThousand * TenThousand) + (Part(match, "man") * TenThousand) + Part(match, "ones");
        return value <= Most ? value : null;
    }

    private static decimal Part(Match match, string name) =>
        decimal.TryParse(match.Groups[name].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var part) ? part : 0;

    [GeneratedRegex(
        @"^(毎月|月間?に?|1か月に?|1日|約)?\s*[¥\\]?\s*" + Number + @"\s*(件|円|人|名|日|分|%|yen|deals?|calls?|people|days?)?\s*(/\s*(月|日|month|day)|(a|per)\s+(month|day))?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        Patience)]
    private static partial Regex Field();
}
