namespace OutboundKpi.Domain.Reports.Reading;

/// <summary>Dates written with digits: 11/20, 2026-11-20, 11月20日, 20日, 3日前.</summary>
internal static class DateReader
{
    /// <summary>The date at <paramref name="start"/>, or <see langword="null"/>. Whether 11/20 is a date or two numbers is for the caller to confirm.</summary>
    public static Token? Read(string text, int start)
    {
        if (NumeralReader.Digits(text, start) is not { IsFraction: false } first || first.Digits > 4)
            return FullWithDots(text, start);

        var end = first.End;
        if (end >= text.Length)
            return null;

        if (first.Digits == 4)
            return Full(text, start, first);

        if (text[end] == '月' && Number(text, end + 1) is { } day && At(text, day.End, '日'))
            return Day(start, day.End + 1, first.Value, day.Value);

        // 1日80件: a day's work, not the first of the month.
        if (text[end] == '日' && first.Value == 1 && end + 1 < text.Length && (char.IsAsciiDigit(text[end + 1]) || text[end + 1] is 'に' or '中'))
            return new Token(TokenKind.Filler, start, end + 1);

        if (text[end] == '日' && !IsLengthOfDays(text, end + 1))
            return text.AsSpan(end + 1).StartsWith("前")
                ? new Token(TokenKind.Day, start, end + 2) { Day = new SpokenDay.Ago(first.Value) }
                : new Token(TokenKind.Day, start, end + 1) { Day = new SpokenDay.InMonth(0, first.Value) };

        // 11-19 at the start of a line; elsewhere a hyphen makes a span.
        if (text[end] == '-' && (start == 0 || text[start - 1] == '\n') && Number(text, end + 1) is { } hyphen && IsMonthAndDay(first, hyphen) && hyphen.End < text.Length && text[hyphen.End] is ' ' or ':' or '(' or '\n' or '\t')
            return Day(start, hyphen.End, first.Value, hyphen.Value);

        if (text[end] == '/' && Number(text, end + 1) is { } slash && IsMonthAndDay(first, slash) && !GoesOn(text, slash.End))
            return Day(start, slash.End, first.Value, slash.Value);

        return null;
    }

    /// <summary>十一月十九日.</summary>
    public static Token? ReadKanji(string text, int start)
    {
        if (NumeralReader.Kanji(text, start) is not { } month || !At(text, month.End, '月') || NumeralReader.Kanji(text, month.End + 1) is not { } day || !At(text, day.End, '日'))
            return null;

        return Day(start, day.End + 1, month.Value, day.Value);
    }

    private static Token? FullWithDots(string text, int start)
    {
        // 2026.11.20 begins like a decimal.
        if (start + 4 >= text.Length || text[start + 4] != '.' || !int.TryParse(text.AsSpan(start, 4), out var year) || year is < 2000 or > 2100)
            return null;

        return Number(text, start + 5, allowDot: true) is { } month && At(text, month.End, '.') && Number(text, month.End + 1) is { } day
            ? Day(start, day.End, month.Value, day.Value)
            : null;
    }

    private static Token? Full(string text, int start, Numeral year)
    {
        if (year.Value is < 2000 or > 2100)
            return null;

        var mark = text[year.End];
        if (mark is not ('/' or '-' or '年') || Number(text, year.End + 1) is not { } month)
            return null;

        var second = mark == '年' ? '月' : mark;
        if (!At(text, month.End, second) || Number(text, month.End + 1) is not { } day)
            return null;

        var end = mark == '年' && At(text, day.End, '日') ? day.End + 1 : day.End;
        return Day(start, end, month.Value, day.Value);
    }

    private static Token Day(int start, int end, int month, int day) => new(TokenKind.Day, start, end) { Day = new SpokenDay.InMonth(month, day) };

    private static bool IsMonthAndDay(Numeral month, Numeral day) => month is { Value: >= 1 and <= 12, Digits: <= 2 } && day is { Value: >= 1 and <= 31, Digits: <= 2 };

    /// <summary>Whether "n/m" is followed by something that dates are not followed by: another part, a unit, a percent sign, = and a quotient.</summary>
    private static bool GoesOn(string text, int end) =>
        end < text.Length && (text[end] == '=' || text.AsSpan(end).StartsWith(" =") || text[end] is '/' or '%' or '件' or '本' or '回' or '社' or '人' or '名' or '割' || (text[end] is '-' or '~' or '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]) && !IsSpanOfDates(text, end)));

    /// <summary>11/18~11/20.</summary>
    private static bool IsSpanOfDates(string text, int end) => text[end] is '-' or '~' && NumeralReader.Digits(text, end + 1) is { Digits: <= 2 } month && At(text, month.End, '/');

    private static bool IsLengthOfDays(string text, int end) =>
        end < text.Length && (text[end] is '間' or '目' or '連' or '後' or 'ぶ' or '以' or 'で' or 'も');

    private static bool At(string text, int i, char c) => i < text.Length && text[i] == c;

    private static Numeral? Number(string text, int start, bool allowDot = false)
    {
        var i = start;
        var value = 0;
        while (i < text.Length && i - start < 3 && char.IsAsciiDigit(text[i]))
            value = value * 10 + (text[i++] - '0');

        return i == start || i - start > 2 || (!allowDot && At(text, i, '.') && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))
            ? null
            : new Numeral(i, value, IsFraction: false, value, i - start);
    }
}
