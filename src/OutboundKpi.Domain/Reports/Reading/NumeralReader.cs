namespace OutboundKpi.Domain.Reports.Reading;

/// <summary>Reads one number as people write it: 1,200, 百五, 一〇〇, 2千; no sign, no unit.</summary>
internal static class NumeralReader
{
    /// <summary>More than any count; larger numbers stop here.</summary>
    public const int Ceiling = 1_000_000_000;

    private const string KanjiDigits = "〇一二三四五六七八九";

    /// <summary>Reads digits with thousands separators at <paramref name="start"/>, with 百 千 万 behind them and a fraction.</summary>
    public static Numeral? Digits(string text, int start)
    {
        var i = start;
        long value = 0;
        while (i < text.Length && char.IsAsciiDigit(text[i]))
            value = Math.Min(Ceiling, value * 10 + (text[i++] - '0'));

        if (i == start)
            return null;

        var digits = i - start;
        while (digits <= 3 && text[start] != '0' && IsThousand(text, i))
        {
            value = Math.Min(Ceiling, value * 1000 + int.Parse(text.AsSpan(i + 1, 3), System.Globalization.CultureInfo.InvariantCulture));
            i += 4;
        }

        var isFraction = i + 1 < text.Length && text[i] == '.' && char.IsAsciiDigit(text[i + 1]);
        decimal fraction = 0;
        if (isFraction)
        {
            var scale = 0.1m;
            for (i++; i < text.Length && char.IsAsciiDigit(text[i]); i++, scale /= 10)
                fraction += scale >= 0.001m ? (text[i] - '0') * scale : 0;
        }
        else
        {
            (value, i) = WithKanjiUnits(text, i, value);
        }

        return new Numeral(i, (int)value, isFraction, isFraction ? value + fraction : value, digits);
    }

    /// <summary>Reads a number in kanji at <paramref name="start"/>.</summary>
    public static Numeral? Kanji(string text, int start)
    {
        var i = start;
        long total = 0, digit = -1, positional = 0;
        var isPositional = true;
        for (; i < text.Length && Script.IsKanjiNumeral(text[i]); i++)
        {
            var d = KanjiDigits.IndexOf(text[i], StringComparison.Ordinal);
            if (d >= 0)
            {
                positional = Math.Min(Ceiling, positional * 10 + d);
                digit = digit < 0 ? d : Math.Min(Ceiling, digit * 10 + d);
            }
            else
            {
                isPositional = false;
                total = Math.Min(Ceiling, total + (digit < 0 ? 1 : digit) * UnitOf(text[i]));
                digit = -1;
            }
        }

        if (i == start)
            return null;

        var value = isPositional ? positional : Math.Min(Ceiling, total + Math.Max(0, digit));
        return new Numeral(i, (int)value, IsFraction: false, value, i - start);
    }

    private static bool IsThousand(string text, int i) =>
        i + 3 < text.Length && text[i] == ',' && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3])
        && (i + 4 >= text.Length || !char.IsAsciiDigit(text[i + 4]));

    private static (long Value, int End) WithKanjiUnits(string text, int i, long value)
    {
        long total = 0;
        while (i < text.Length && UnitOf(text[i]) is > 1 and var unit)
        {
            total = Math.Min(Ceiling, total + value * unit);
            value = 0;
            for (i++; i < text.Length && char.IsAsciiDigit(text[i]); i++)
                value = Math.Min(Ceiling, value * 10 + (text[i] - '0'));
        }

        return (Math.Min(Ceiling, total + value), i);
    }

    private static int UnitOf(char c) => c switch { '十' => 10, '百' => 100, '千' => 1000, '万' => 10_000, _ => 1 };
}

/// <summary>A number that was read.</summary>
/// <param name="End">Where the text goes on.</param>
/// <param name="Value">The whole part, at most <see cref="NumeralReader.Ceiling"/>.</param>
/// <param name="IsFraction">Whether there are decimals.</param>
/// <param name="Exact">The value with its decimals.</param>
/// <param name="Digits">How many digits it begins with.</param>
internal readonly record struct Numeral(int End, int Value, bool IsFraction, decimal Exact, int Digits);
