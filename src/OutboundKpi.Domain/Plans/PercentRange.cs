using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace OutboundKpi.Domain.Plans;

/// <summary>A rate as somebody who has not measured it guesses it: from so many percent to so many.</summary>
/// <param name="Low">The lower end in percent, above 0.</param>
/// <param name="High">The upper end in percent, up to 100; the same as <paramref name="Low"/> for somebody who is sure.</param>
[StructLayout(LayoutKind.Auto)]
public readonly partial record struct PercentRange(double Low, double High)
{
    private const int Patience = 1000;

    /// <summary>Reads "15〜20", "15-20%", "15% to 20%", "15".</summary>
    /// <returns><see langword="null"/> when the text is no such range, or the ends are not in order between 0 and 100.</returns>
    public static PercentRange? Read(string text)
    {
        var match = Pattern().Match(text.Normalize(NormalizationForm.FormKC).Trim());
        if (!match.Success)
            return null;

        var low = double.Parse(match.Groups["low"].ValueSpan, CultureInfo.InvariantCulture);
        var high = match.Groups["high"].Success ? double.Parse(match.Groups["high"].ValueSpan, CultureInfo.InvariantCulture) : low;
        return low > 0 && high >= low && high <= 100 ? new(low, high) : null;
    }

    // Full-width tildes become ~ by normalization; the wave dash does not.
    [GeneratedRegex(
        @"^約?\s*(?<low>\d{1,3}(\.\d{1,3})?)\s*[%パ]?(ーセント)?\s*((-|~|〜|–|—|から|to)\s*(?<high>\d{1,3}(\.\d{1,3})?)\s*(%|パーセント)?)?(くらい|程度)?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        Patience)]
    private static partial Regex Pattern();
}
