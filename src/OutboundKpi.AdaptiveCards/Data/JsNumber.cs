using System.Globalization;

namespace OutboundKpi.AdaptiveCards.Data;

/// <summary>Numbers as ECMAScript writes them (Number::toString): the shortest digits that read back, exponents from 1e21 and below 1e-6.</summary>
internal static class JsNumber
{
    /// <summary>Room for any number.</summary>
    public const int MaxLength = 32;

    /// <summary>The largest integer below which every integer is a double.</summary>
    private const double MaxSafeInteger = 9007199254740991;

    public static string ToString(double value)
    {
        Span<char> text = stackalloc char[MaxLength];
        return new string(text[..Format(value, text)]);
    }

    /// <summary>Writes the number into the span and returns its length.</summary>
    public static int Format(double value, Span<char> text)
    {
        int length;
        if (double.IsInteger(value) && Math.Abs(value) <= MaxSafeInteger)
        {
            ((long)value).TryFormat(text, out length, provider: CultureInfo.InvariantCulture);
            return length;
        }

        if (!double.IsFinite(value))
        {
            var name = double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
            name.CopyTo(text);
            return name.Length;
        }

        // Scientific notation with 17 digits would not be the shortest; the round-trip format is, in a layout of its own.
        Span<char> roundTrip = stackalloc char[MaxLength];
        value.TryFormat(roundTrip, out length, "R", CultureInfo.InvariantCulture);
        return Layout(roundTrip[..length], text);
    }

    private static int Layout(ReadOnlySpan<char> roundTrip, Span<char> text)
    {
        var writer = new SpanWriter(text);
        if (roundTrip[0] == '-')
        {
            writer.Append("-");
            roundTrip = roundTrip[1..];
        }

        var exponentAt = roundTrip.IndexOf('E');
        var mantissa = exponentAt < 0 ? roundTrip : roundTrip[..exponentAt];
        var exponent = exponentAt < 0 ? 0 : int.Parse(roundTrip[(exponentAt + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var pointAt = mantissa.IndexOf('.');
        var whole = pointAt < 0 ? mantissa : mantissa[..pointAt];
        var fraction = pointAt < 0 ? [] : mantissa[(pointAt + 1)..];

        Span<char> allDigits = stackalloc char[MaxLength];
        whole.CopyTo(allDigits);
        fraction.CopyTo(allDigits[whole.Length..]);
        ReadOnlySpan<char> digits = allDigits[..(whole.Length + fraction.Length)];
        var leadingZeros = digits.Length - digits.TrimStart('0').Length;
        digits = digits.Trim('0');

        // The value is 0.DIGITS times ten to the power of this.
        var scale = whole.Length + exponent - leadingZeros;
        if (scale is > 21 or <= -6)
        {
            writer.Append(digits[..1]);
            if (digits.Length > 1)
            {
                writer.Append(".");
                writer.Append(digits[1..]);
            }

            writer.Append(scale > 0 ? "e+" : "e-");
            Span<char> power = stackalloc char[4];
            Math.Abs(scale - 1).TryFormat(power, out var powerLength, provider: CultureInfo.InvariantCulture);
            writer.Append(power[..powerLength]);
        }
        else if (scale <= 0)
        {
            writer.Append("0.");
            writer.AppendZeros(-scale);
            writer.Append(digits);
        }
        else if (digits.Length <= scale)
        {
            writer.Append(digits);
            writer.AppendZeros(scale - digits.Length);
        }
        else
        {
            writer.Append(digits[..scale]);
            writer.Append(".");
            writer.Append(digits[scale..]);
        }

        return writer.Length;
    }

    private ref struct SpanWriter(Span<char> text)
    {
        private readonly Span<char> _text = text;

        public int Length { get; private set; }

        public void Append(scoped ReadOnlySpan<char> part)
        {
            part.CopyTo(_text[Length..]);
            Length += part.Length;
        }

        public void AppendZeros(int count)
        {
            _text.Slice(Length, count).Fill('0');
            Length += count;
        }
    }
}
