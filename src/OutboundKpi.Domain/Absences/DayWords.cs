using System.Globalization;
using System.Text.RegularExpressions;
using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Reports;
using OutboundKpi.Domain.Reports.Reading;

namespace OutboundKpi.Domain.Absences;

/// <summary>Cuts what somebody says about days into pieces: dates in digits, words for days, and what joins them.</summary>
internal static partial class DayWords
{
    private const int Patience = 1000;
    private const int DaysOfWeek = 7;

    // A bare day of the month that has been over for longer than this is the next month's.
    private const int DaysBackInMonth = 10;

    // 1/5 said in December is ahead, 12/20 said in January is behind.
    private const int FarthestBack = 120;

    private static readonly (string Words, Func<DateOnly, DayPiece> Piece)[] Lists =
    [
        ("今日|本日|きょう|当日|today", today => OneDay(today)),
        ("明日|あした|あす|翌日|tomorrow|tmrw|tmr", today => OneDay(today.AddDays(1))),
        ("明後日|あさって|the day after tomorrow|day after tomorrow", today => OneDay(today.AddDays(2))),
        ("昨日|きのう|yesterday", today => OneDay(today.AddDays(-1))),
        ("一昨日|おととい|the day before yesterday|day before yesterday", today => OneDay(today.AddDays(-2))),
        ("今週|this week", today => new DayPiece.Days(new(today, DateSpan.WeekOf(today).Last), DateSpan.WeekOf(today).First)),
        ("来週|次週|翌週|next week", today => Week(today.AddDays(DaysOfWeek))),
        ("再来週|week after next|the week after next", today => Week(today.AddDays(2 * DaysOfWeek))),
        ("今月|this month", today => new DayPiece.Days(new(today, Month.Of(today).Last))),
        ("来月|翌月|next month", today => new DayPiece.Days(Month.Of(today).AddMonths(1).Days)),
        ("月末|今月末|the end of the month|end of the month|end of month|month end", today => OneDay(Month.Of(today).Last)),
        ("から|より|~|-|–|—|→|ー|to|through|thru|until|till", _ => new DayPiece.Through()),
        ("まで|迄", _ => new DayPiece.Until()),
        ("、|,|，|と|・|&|および|及び|and|\n|/", _ => new DayPiece.And()),
        ("午前休|午前半休|午前|前半休|am休|a.m.|am|morning", _ => new DayPiece.Part(DayPart.Morning)),
        ("午後休|午後半休|午後|後半休|pm休|p.m.|pm|afternoon", _ => new DayPiece.Part(DayPart.Afternoon)),
        ("半休|半日休|半日|half day|half-day|half", _ => new DayPiece.Part(DayPart.Half)),
        ("全休|終日|全日|all day|full day|whole day", _ => new DayPiece.Part(DayPart.Whole)),
        (
            "です|でした|します|しました|いたします|致します|お願いします|お願いいたします|お願い致します|おねがいします|よろしくお願いします|を|に|は|の|で|が|も|いただきます|頂きます|" +
            "とります|取ります|取得|取得します|休み|お休み|休みます|休みました|休む|休暇|有給|有休|有給休暇|年休|代休|公休|振休|特休|欠勤|病欠|夏休み|冬休み|いっぱい|ずっと|中|" +
            "please|i|i'm|i'll|will|be|off|on|for|from|leave|sick|vacation|holiday|pto|the|take|taking|a|of|day|days|in| |\t|　|。|.|!|?|:|「|」|(|)|『|』",
            _ => new DayPiece.Nothing()),
    ];

    private static readonly (string Word, Func<DateOnly, DayPiece> Piece)[] Words =
    [
        .. Lists.SelectMany(list => list.Words.Split('|').Select(word => (word, list.Piece)))
            .Concat(Vocabulary.Weekdays.Select(pair => (pair.Key, (Func<DateOnly, DayPiece>)(_ => new DayPiece.Weekday(pair.Value)))))
            .OrderByDescending(pair => pair.Item1.Length),
    ];

    /// <summary>The pieces of a text that is in lower case already.</summary>
    public static IReadOnlyList<DayPiece> Cut(string text, DateOnly today)
    {
        var pieces = new List<DayPiece>();
        for (var i = 0; i < text.Length;)
        {
            var (piece, end) = DateAt(text, i, today) ?? WordAt(text, i, today) ?? (new DayPiece.Other(), i + 1);
            pieces.Add(piece);
            i = end;
        }

        return pieces;
    }

    private static (DayPiece Piece, int End)? WordAt(string text, int start, DateOnly today)
    {
        foreach (var (word, piece) in Words)
        {
            if (string.CompareOrdinal(text, start, word, 0, word.Length) == 0 && !(IsLatin(word[0]) && IsInsideWord(text, start, start + word.Length)))
                return (piece(today), start + word.Length);
        }

        return null;
    }

    private static (DayPiece Piece, int End)? DateAt(string text, int start, DateOnly today)
    {
        if (Bracket().Match(text, start) is { Success: true } bracket)
            return (WeekdayIn(bracket.Groups["day"].Value), start + bracket.Length);

        if (Length().Match(text, start) is { Success: true } length)
            return (new DayPiece.Wrong(DaysProblem.NoEnd), start + length.Length);

        if (Full().Match(text, start) is { Success: true } full)
            return (Date(Number(full, "year"), Number(full, "month"), Number(full, "day")), start + full.Length);

        if (MonthAndDay().Match(text, start) is { Success: true } date)
            return (Nearest(Number(date, "month"), Number(date, "day"), today), start + date.Length);

        if (DayToDay().Match(text, start) is { Success: true } run)
            return (InMonth(Number(run, "first"), today, Number(run, "last")), start + run.Length);

        if (DayOfMonth().Match(text, start) is { Success: true } day)
            return (InMonth(Number(day, "day"), today), start + day.Length);

        if (MonthOnly().Match(text, start) is { Success: true } month)
            return (WholeMonth(Number(month, "month"), today), start + month.Length);

        if (EnglishDate().Match(text, start) is { Success: true } english && Vocabulary.EnglishMonths.TryGetValue(english.Groups["name"].Value, out var named))
            return (Nearest(named, Number(english, "day"), today), start + english.Length);

        if (BareNumber().Match(text, start) is { Success: true } bare)
            return (new DayPiece.DayNumber(Number(bare, "day")), start + bare.Length);

        return DateReader.ReadKanji(text, start) is { Day: SpokenDay.InMonth kanji } token ? (Nearest(kanji.Month, kanji.Day, today), token.End) : null;
    }

    private static DayPiece.Days OneDay(DateOnly day) => new(DateSpan.Of(day));

    private static DayPiece.Days Week(DateOnly day) => new(DateSpan.WeekOf(day), DateSpan.WeekOf(day).First);

    private static DayPiece Date(int year, int month, int day) => Exists(year, month, day) ? OneDay(new(year, month, day)) : new DayPiece.Wrong(DaysProblem.NoSuchDay);

    // The year in which the day is nearest ahead, but for what has just been.
    private static DayPiece Nearest(int month, int day, DateOnly today)
    {
        var earliest = today.AddDays(-FarthestBack);
        for (var year = earliest.Year; year <= today.Year + 4; year++)
        {
            if (Exists(year, month, day) && new DateOnly(year, month, day) >= earliest)
                return OneDay(new(year, month, day));
        }

        return new DayPiece.Wrong(DaysProblem.NoSuchDay);
    }

    private static DayPiece InMonth(int first, DateOnly today, int? last = null)
    {
        var month = first < today.Day - DaysBackInMonth ? Month.Of(today).AddMonths(1) : Month.Of(today);
        if (first < 1 || first > month.Last.Day || last > month.Last.Day)
            return new DayPiece.Wrong(DaysProblem.NoSuchDay);

        if (last < first)
            return new DayPiece.Wrong(DaysProblem.Backwards);

        return new DayPiece.Days(new(month.First.AddDays(first - 1), month.First.AddDays((last ?? first) - 1)));
    }

    private static DayPiece WholeMonth(int number, DateOnly today)
    {
        if (number is < 1 or > 12)
            return new DayPiece.Wrong(DaysProblem.NoSuchDay);

        var month = new Month(number < today.Month ? today.Year + 1 : today.Year, number);
        return new DayPiece.Days(month.Contains(today) ? new(today, month.Last) : month.Days);
    }

    // （祝） beside a date says nothing about the day of the week.
    private static DayPiece WeekdayIn(string day) => Vocabulary.Weekdays.TryGetValue(day.Length == 1 ? day + "曜" : day, out var weekday)
        ? new DayPiece.Weekday(weekday, IsOnlyBeside: true)
        : new DayPiece.Nothing();

    private static bool Exists(int year, int month, int day) => month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static bool IsLatin(char c) => char.IsAsciiLetter(c);

    private static bool IsInsideWord(string text, int start, int end) =>
        (start > 0 && IsLatin(text[start - 1])) || (end < text.Length && IsLatin(text[end]) && IsLatin(text[end - 1]));

    [GeneratedRegex(@"\G\((?<day>月|火|水|木|金|土|日|祝|mon|tue|wed|thu|fri|sat|sun)(?:・?祝)?\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"\G(?:\d{1,3}|[一二三四五六七八九十]{1,2})\s?(?:日間|週間|か月|ヶ月|カ月|days?|weeks?|months?)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Length();

    [GeneratedRegex(@"\G(?<year>20\d\d)(?:年|[-/.])(?<month>\d{1,2})(?:月|[-/.])(?<day>\d{1,2})(?!\d)日?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Full();

    [GeneratedRegex(@"\G(?<month>\d{1,2})(?:/|月)(?<day>\d{1,2})(?![\d/])日?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex MonthAndDay();

    [GeneratedRegex(@"\G(?<first>\d{1,2})日?[-~](?<last>\d{1,2})日", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex DayToDay();

    [GeneratedRegex(@"\G(?:(?<day>\d{1,2})日(?![前後目連以])|the (?<day>\d{1,2})(?:st|nd|rd|th)\b|(?<day>\d{1,2})(?:st|nd|rd|th)\b(?! [a-z]))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex DayOfMonth();

    [GeneratedRegex(@"\G(?<month>\d{1,2})月(?!\d)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex MonthOnly();

    [GeneratedRegex(@"\G(?:(?<name>[a-z]{3,9})\.?\s?(?<day>\d{1,2})(?:st|nd|rd|th)?(?![\d/a-z])|(?<day>\d{1,2})(?:st|nd|rd|th)?\s?(?<name>[a-z]{3,9})(?![a-z]))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex EnglishDate();

    [GeneratedRegex(@"\G(?<day>\d{1,2})(?![\d/月])日?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex BareNumber();
}
