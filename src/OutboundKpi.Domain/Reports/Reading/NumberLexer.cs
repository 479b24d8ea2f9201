using System.Buffers;
using System.Collections.Frozen;

namespace OutboundKpi.Domain.Reports.Reading;

/// <summary>
/// Turns a number and what stands directly around it into a token: a plain number, a length of time, a time of day, a date,
/// or a number that never is a count (money, rates, phones, ids, ranks, floors).
/// </summary>
internal sealed class NumberLexer(string text)
{
    private static readonly FrozenDictionary<char, string[]> _pieces = ByFirst(
        ["ケース", "件", "本", "回", "社", "名様", "名", "人", "つ", "個", "ヶ所", "コマ"]);

    private static readonly FrozenDictionary<char, string[]> _never = ByFirst(
    [
        "%", "パーセント", "ぱーせんと", "percent", "pct", "割", "ポイント", "pt", "pts", "ppt", "倍", "点", "位", "番", "階", "歳", "才", "年", "ヶ月", "か月", "カ月", "ヵ月", "月",
        "週", "日間", "日目", "日連続", "期", "号", "丁目", "代", "ページ", "時限", "km", "kg", "度", "℃", "杯", "冊", "枚", "台目", "皿", "円", "万円", "千円", "億円", "百万円", "万", "億", "yen", "ドル",
        "usd", "jpy", "k円", "件/h", "件/時", "件/日", "件/人", "件目", "本目", "回目", "社目", "人目", "つ目", "名目", "コール目", "架電目", "アポ目", "連続", "日以内", "日後", "日ぶり", "ヶ", "か所", "st", "nd", "rd", "th", "年目", "分の1", "食", "km/h",
        "th floor", "nd floor", "rd floor", "f", "fl", "名体制", "人体制", "人チーム", "週間", "営業日", "日",
    ]);

    /// <summary>How the units of time begin, with the space and the hyphen that may stand before them.</summary>
    private const string TimeStarts = "時分秒半日週hmsdapo";

    private static readonly SearchValues<char> _suffixStarts =
        SearchValues.Create([.. _never.Keys, .. _pieces.Keys, .. TimeStarts]);

    /// <summary>The token for the number at <paramref name="start"/>, or <see langword="null"/> when no number begins there.</summary>
    /// <param name="start">Where the number begins.</param>
    /// <param name="isKanji">Whether it is written in kanji.</param>
    public Token? Read(int start, bool isKanji)
    {
        if ((isKanji ? NumeralReader.Kanji(text, start) : NumeralReader.Digits(text, start)) is not { } numeral)
            return null;

        if ((isKanji ? DateReader.ReadKanji(text, start) : Special(start, numeral)) is { } special)
            return special;

        if (!HasSuffix(numeral.End))
            return Clock(start, numeral) ?? Plain(start, numeral, unit: 0);

        if (Duration(start, numeral) is { } duration)
            return duration;

        if (Clock(start, numeral) is { } clock)
            return clock;

        var end = numeral.End;
        if (Unit(end, "days ago", "day ago") is > 0 and var ago)
            return new Token(TokenKind.Day, start, end + ago) { Day = new SpokenDay.Ago(numeral.Value) };

        // 3日間で架電200: a sum over several days.
        if (text.AsSpan(end) is var rest && (rest.StartsWith("日間") || rest.StartsWith("日で") || rest.StartsWith("週間") || rest.StartsWith("days")))
            return new Token(numeral.Value > 1 ? TokenKind.Running : TokenKind.Filler, start, end + 2);

        if (Longest(end, _never) is > 0 and var never)
            return new Token(TokenKind.OtherNumber, start, end + never) { Value = numeral.Value };

        return Plain(start, numeral, Longest(end, _pieces));
    }

    private static Token Plain(int start, Numeral numeral, int unit) => new(TokenKind.Number, start, numeral.End + unit)
    {
        Value = numeral.Value,
        HasUnit = unit > 0,
        Flaw = numeral.IsFraction ? NumberFlaw.Fraction : NumberFlaw.None,
    };

    private static FrozenDictionary<char, string[]> ByFirst(IEnumerable<string> words) =>
        words.GroupBy(word => word[0]).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>Whether anything follows that could be a unit; most numbers are spared the long look.</summary>
    private bool HasSuffix(int end)
    {
        if (end >= text.Length)
            return false;

        var next = text[end] is ' ' or '-' && end + 1 < text.Length ? text[end + 1] : text[end];
        return (char.IsLetter(next) && _suffixStarts.Contains(next)) || next is '%' or '℃';
    }

    /// <summary>Phones, dates and ids, which only digits make.</summary>
    private Token? Special(int start, Numeral numeral)
    {
        if (PhoneEnd(start) is > 0 and var phone)
            return new Token(TokenKind.OtherNumber, start, phone);

        if (numeral.Digits == 3 && numeral.End < text.Length && text[numeral.End] == '-' && NumeralReader.Digits(text, numeral.End + 1) is { Digits: 4, IsFraction: false } postal)
            return new Token(TokenKind.OtherNumber, start, postal.End);

        if (numeral.Digits >= 9 || (text[start] == '0' && numeral.Digits >= 4))
            return new Token(TokenKind.OtherNumber, start, numeral.End);

        // 172/42/2/31: the parts of a chain are no date.
        return start > 1 && text[start - 1] is '/' or '-' && char.IsAsciiDigit(text[start - 2]) ? null : DateReader.Read(text, start);
    }

    /// <summary>The end of a phone number: 03-1234-5678, 0312345678, +81 90 1234 5678 without its plus; 0 when there is none.</summary>
    private int PhoneEnd(int start)
    {
        int groups = 1, digits = 0, i = start;
        while (i < text.Length && digits <= 15)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                digits++;
                i++;
            }
            else if (text[i] is '-' or '(' or ')' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))
            {
                groups++;
                i++;
            }
            else
            {
                break;
            }
        }

        return digits is >= 9 and <= 15 && (text[start] == '0' || (groups == 3 && digits >= 10)) ? i : 0;
    }

    /// <summary>A length of time: 80分, 1時間20分, 1.5時間, 1時間半, 1h20m, 80 min.</summary>
    private Token? Duration(int start, Numeral numeral)
    {
        var end = numeral.End;
        if (Unit(end, "時間", "hours", "hour", "hrs", "hr", "h") is > 0 and var hours)
        {
            var minutes = numeral.Exact * 60;
            var after = end + hours;
            if (after < text.Length && text[after] == '半')
            {
                minutes += 30;
                after++;
            }
            else
            {
                var next = SkipSpacesAnd(after);
                if (Part(next, out var rest, out var restEnd))
                    (minutes, after) = (minutes + rest, restEnd);
                else if (NumeralReader.Digits(text, after) is { Digits: 2, IsFraction: false, Value: < 60 } bare)
                    (minutes, after) = (minutes + bare.Value, bare.End);
            }

            return Minutes(start, after, minutes);
        }

        if (MinuteUnit(end) is > 0 and var unit)
        {
            var after = end + unit;

            // 2分目, 15分前, 5分遅れ: when, not how long.
            if (after < text.Length && text[after] is '目' or '前' or '後' or '遅')
                return new Token(TokenKind.OtherNumber, start, after + 1) { Value = numeral.Value };

            if (after < text.Length && text[after] == '半')
                return new Token(TokenKind.Duration, start, after + 1) { Value = numeral.Value, Flaw = NumberFlaw.Fraction };

            // Seconds behind minutes: no whole number of minutes was said.
            if (NumeralReader.Digits(text, after) is { } seconds && Unit(seconds.End, "秒", "seconds", "secs", "sec", "s") is > 0 and var s)
                return new Token(TokenKind.Duration, start, seconds.End + s) { Value = numeral.Value, Flaw = seconds.Value == 0 ? NumberFlaw.None : NumberFlaw.Fraction };

            return Minutes(start, after, numeral.Exact);
        }

        if (Unit(end, "秒", "seconds", "secs", "sec") is > 0 and var only)
            return new Token(TokenKind.Duration, start, end + only) { Value = numeral.Value, Flaw = NumberFlaw.Vague };

        return null;
    }

    private bool Part(int start, out decimal minutes, out int end)
    {
        minutes = 0;
        end = start;
        if ((NumeralReader.Digits(text, start) ?? NumeralReader.Kanji(text, start)) is not { IsFraction: false } part)
            return false;

        var unit = MinuteUnit(part.End);
                (minutes, end) = (part.Value, part.End + unit);
        return unit > 0;
    }

    private int MinuteUnit(int end) =>
        text.AsSpan(end).StartsWith("分の") && end + 2 < text.Length && char.IsAsciiDigit(text[end + 2]) ? 0
        : Unit(end, "分間", "分", "minutes", "minute", "mins", "min", "m");

    private static Token Minutes(int start, int end, decimal minutes) => new(TokenKind.Duration, start, end)
    {
        Value = (int)Math.Min(minutes, NumeralReader.Ceiling),
        Flaw = minutes == Math.Floor(minutes) ? NumberFlaw.None : NumberFlaw.Fraction,
    };

    /// <summary>A time of day or a span of them: 9:30, 18時半, 9時台, 9-10時, 5pm, 1:20:00.</summary>
    private Token? Clock(int start, Numeral numeral)
    {
        var end = numeral.End;
        if (numeral.IsFraction)
            return null;

        if (Colons(end) is { Parts: > 0 } colons)
        {
            var seconds = colons.Parts == 2 ? colons.Last : 0;
            return new Token(TokenKind.Clock, start, SpanEnd(colons.End))
            {
                Value = numeral.Value * 60 + colons.First,
                Flaw = seconds == 0 ? NumberFlaw.None : NumberFlaw.Fraction,
            };
        }

        if (end < text.Length && text[end] == '時')
            return new Token(TokenKind.Clock, start, SpanEnd(HourEnd(end))) { Flaw = NumberFlaw.Vague };

        // 9-10時, 9~10時: an hour of the day from a time to a time.
        if (end < text.Length && text[end] is '-' or '~' && NumeralReader.Digits(text, end + 1) is { } to && to.End < text.Length && text[to.End] == '時'
            && !text.AsSpan(to.End).StartsWith("時間"))
            return new Token(TokenKind.Clock, start, HourEnd(to.End)) { Flaw = NumberFlaw.Vague };

        if (Unit(end, "pm", "am", "p.m.", "a.m.", "o'clock") is > 0 and var half && (text[end] != ' ' || IsAfterTimeWord(start)))
            return new Token(TokenKind.Clock, start, SpanEnd(end + half)) { Flaw = NumberFlaw.Vague };

        return null;
    }

    /// <summary>"at 3 PM" is a time; "connects 8 PM calls 35" is not.</summary>
    private bool IsAfterTimeWord(int start)
    {
        var before = text.AsSpan(0, start);
        return before.EndsWith("at ") || before.EndsWith("by ") || before.EndsWith("until ") || before.EndsWith("till ") || before.EndsWith("from ") || before.EndsWith("to ") || before.EndsWith("around ");
    }

    private int HourEnd(int hour)
    {
        var i = hour + 1;
        if (i < text.Length && text[i] is '半' or '台' or '頃')
            return i + 1;

        return NumeralReader.Digits(text, i) is { } minutes && minutes.End < text.Length && text[minutes.End] == '分' ? minutes.End + 1 : i;
    }

    /// <summary>Takes "-18:00" or "~10時" behind a time of day, so that a span is one token.</summary>
    private int SpanEnd(int end)
    {
        if (end + 1 >= text.Length || text[end] is not ('-' or '~') || NumeralReader.Digits(text, end + 1) is not { } to)
            return end;

        if (Colons(to.End) is { Parts: > 0 } colons)
            return colons.End;

        return to.End < text.Length && text[to.End] == '時' && !text.AsSpan(to.End).StartsWith("時間") ? HourEnd(to.End) : end;
    }

    private (int Parts, int First, int Last, int End) Colons(int end)
    {
        int parts = 0, first = 0, last = 0;
        while (parts < 2 && end + 2 < text.Length && text[end] == ':' && char.IsAsciiDigit(text[end + 1]) && char.IsAsciiDigit(text[end + 2])
               && (end + 3 >= text.Length || !char.IsAsciiDigit(text[end + 3])))
        {
            last = (text[end + 1] - '0') * 10 + (text[end + 2] - '0');
            if (last > 59)
                break;

            first = parts == 0 ? last : first;
            parts++;
            end += 3;
        }

        return (parts, first, last, end);
    }

    private int SkipSpacesAnd(int i)
    {
        while (i < text.Length && text[i] == ' ')
            i++;

        return text.AsSpan(i).StartsWith("and ") ? i + 4 : text.AsSpan(i).StartsWith("と") ? i + 1 : i;
    }

    /// <summary>The length of the first unit that stands at <paramref name="at"/>, a space before a Latin one included; 0 when none does.</summary>
    private int Unit(int at, params ReadOnlySpan<string> units)
    {
        foreach (var unit in units)
        {
            var isLatin = Script.IsLatin(unit[0]);
            var gap = isLatin && at < text.Length && text[at] is ' ' or '-' ? 1 : 0;
            if (gap == 1 && unit.Length == 1)
                continue;

            var start = at + gap;
            if (start < text.Length && text[start] == unit[0] && text.AsSpan(start).StartsWith(unit)
                && !(isLatin && start + unit.Length < text.Length && Script.IsLatin(text[start + unit.Length])))
                return gap + unit.Length;
        }

        return 0;
    }

    /// <summary>The length of the longest of <paramref name="words"/> that stands at <paramref name="at"/>; 0 when none does.</summary>
    private int Longest(int at, FrozenDictionary<char, string[]> words)
    {
        var gap = text.AsSpan(at).StartsWith(" %") ? 1 : 0;
        var rest = text.AsSpan(at + gap);
        if (rest.Length == 0 || !words.TryGetValue(rest[0], out var likely))
            return 0;

        var longest = 0;
        foreach (var word in likely)
        {
            var isWhole = !Script.IsLatin(word[^1]) || rest.Length <= word.Length || !Script.IsLatin(rest[word.Length]);
            if (word.Length > longest && isWhole && rest.StartsWith(word) && !(word is "つ" && rest.StartsWith("つな")) && !(word[^1] == '目' && rest.Length > word.Length && rest[word.Length] is '標' or '指'))
                longest = word.Length;
        }

        return longest == 0 ? 0 : longest + gap;
    }
}
