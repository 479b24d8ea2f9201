using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Domain.Reports.Reading;

/// <summary>Confirms which words name a day and resolves them: weekdays, 20日, Nov 20; 11/20 behind a label is no date.</summary>
internal static class DayPass
{
    private static readonly string[] _contrasts = ["のに", "けど", "けれど", "けども"];

    public static void Run(Message message)
    {
        var tokens = message.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            EnglishMonth(message, i);
            BracketedWeekday(message, i);
            WeekdayHeading(message, i);
            OrdinalHeading(message, i);
            if (tokens[i].Is(TokenKind.Day))
                Resolve(message, i);
        }
    }

    private static void Resolve(Message message, int i)
    {
        var tokens = message.Tokens;
        var token = tokens[i];
        var today = message.Context.Today;
        if (token.Day is SpokenDay.Ago { Days: Vocabulary.PreviousBusinessDay })
        {
            // Beyond the years whose holidays are known, nobody can say which day that was.
            if (today.Year is <= JapaneseHolidays.FirstYear or > JapaneseHolidays.LastYear)
            {
                token.Kind = TokenKind.SomeDay;
                return;
            }

            token.Day = new SpokenDay.Ago(today.DayNumber - message.Context.Calendar.AddBusinessDays(today, -1).DayNumber);
        }

        if (IsContrastedWithToday(message, i))
            return;

        if (IsLikeThatDay(message, token) || message.KindAt(i + 1) is TokenKind.Comparison || (message.KindAt(i + 1) is TokenKind.Joint or TokenKind.Filler && message.KindAt(i + 2) is TokenKind.Comparison))
        {
            token.Kind = TokenKind.Filler;
            return;
        }

        if (IsComparedWith(message, i))
        {
            token.Kind = TokenKind.Filler;
            return;
        }

        // 来週月曜 is still to come.
        if (i > 0 && tokens[i - 1].Is(TokenKind.Future))
        {
            token.Kind = TokenKind.Future;
            return;
        }

        // 架電80（昨日72）: a comparison.
        if (message.KindAt(i - 1) is TokenKind.Open && message.KindAt(message.Next(i)) is TokenKind.Number && message.KindAt(message.Previous(i - 1)) is TokenKind.Number
            && message.KindAt(message.Next(message.Next(i))) is TokenKind.Close)
        {
            token.Kind = TokenKind.Filler;
            tokens[message.Next(i)].Kind = TokenKind.OtherNumber;
            return;
        }

        if (token.Weekday is { } weekday)
        {
            var before = message.Previous(i);
            var isLastWeek = before >= 0 && message.Lower(tokens[before]) is "先週" or "last" or "last week";
            if (before >= 0 && tokens[before].Is(TokenKind.Day) && !isLastWeek)
            {
                // 11/20 金曜: the weekday only decorates the date.
                token.Kind = TokenKind.Filler;
                return;
            }

            var days = ((int)today.DayOfWeek - (int)weekday + 7) % 7;
            if (isLastWeek)
            {
                var sinceMonday = ((int)today.DayOfWeek + 6) % 7;
                days = sinceMonday + 7 - (((int)weekday + 6) % 7);
                tokens[before].Kind = TokenKind.Filler;
            }

            token.Day = new SpokenDay.Ago(days);
            return;
        }

        if (token.Day is SpokenDay.InMonth date && IsNumberPair(message, i))
        {
            token.Kind = TokenKind.Number;
            token.Flaw = NumberFlaw.Vague;
            token.Value = date.Month;
            return;
        }

        // 連続0記録4日: so many days, not the fourth.
        if (token.Day is SpokenDay.InMonth { Month: 0 } && i > 0 && Message.Touch(tokens[i - 1], token) && tokens[i - 1].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Label or TokenKind.OtherLabel or TokenKind.Filler)
        {
            token.Kind = TokenKind.OtherNumber;
            return;
        }

        if (token.Day is SpokenDay.InMonth { Month: 0 } bare)
            token.Day = InLatestMonth(bare.Day, today);

        if (token.Day is SpokenDay.InMonth named && !Exists(named, today.Year))
            message.HasImpossibleDay = true;
    }

    /// <summary>昨日はアポ3だったのに今日はアポ0: what was yesterday is only told beside today; its numbers are taken out.</summary>
    private static bool IsContrastedWithToday(Message message, int i)
    {
        const int farthest = 24;
        var tokens = message.Tokens;
        if (tokens[i].Day is not SpokenDay.Ago { Days: > 0 } || i + 1 >= tokens.Count || message.Lower(tokens[i + 1]) is not ("は" or "が"))
            return false;

        var end = Math.Min(tokens.Count, i + farthest);
        var isContrast = false;
        for (var at = i + 2; at < end && tokens[at].Kind is not (TokenKind.Stop or TokenKind.Newline); at++)
        {
            var touchesToday = at + 1 < end && tokens[at].End < message.Text.Lower.Length && _contrasts.Any(word => message.Text.Lower.AsSpan(0, tokens[at].End).EndsWith(word));
            isContrast |= touchesToday;
            if (tokens[at] is not { Kind: TokenKind.Day, Day: SpokenDay.Ago { Days: 0 } })
                continue;

            if (!isContrast)
                return false;

            for (var k = i; k < at; k++)
            {
                if (tokens[k].Kind is TokenKind.Number or TokenKind.Duration)
                    tokens[k].Kind = TokenKind.OtherNumber;
            }

            tokens[i].Kind = TokenKind.Filler;
            return true;
        }

        return false;
    }

    /// <summary>"than Monday", "vs 60 yesterday", "up 10 from yesterday".</summary>
    private static bool IsComparedWith(Message message, int i)
    {
        var before = message.Previous(i);
        if (before < 0)
            return false;

        return message.Tokens[before].Kind switch
        {
            TokenKind.Bound => message.Lower(message.Tokens[before]).EndsWith("than"),
            TokenKind.Comparison => Script.IsLatin(message.Lower(message.Tokens[before])[0]),
            TokenKind.Number => message.KindAt(message.Previous(before)) is TokenKind.Comparison,
            TokenKind.Filler => message.Lower(message.Tokens[before]) is "from" && message.KindAt(message.Previous(before)) is TokenKind.Number,
            _ => false,
        };
    }

    /// <summary>昨日と同じ, 昨日並み: that day is only compared with.</summary>
    private static bool IsLikeThatDay(Message message, Token token)
    {
        var behind = message.Text.Lower.AsSpan(token.End);
        return behind.StartsWith("と同") || behind.StartsWith("と変わ") || behind.StartsWith("同様") || behind.StartsWith("並") || behind.StartsWith("なみ")
            || behind.StartsWith("の倍") || behind.StartsWith("の半分") || behind.StartsWith("の2倍") || behind.StartsWith("の3倍") || behind.StartsWith("ほど") || behind.StartsWith("のリベンジ") || behind.StartsWith("の反省") || behind.StartsWith("の続き")
            || behind.StartsWith("に続") || behind.StartsWith("に引き続") || behind.StartsWith("からの続") || behind.StartsWith("みたい");
    }

    /// <summary>40/8 where a value is expected, as in 架電 11/20, is not a date.</summary>
    private static bool IsNumberPair(Message message, int i) =>
        message.Lower(message.Tokens[i]).Count('/') == 1 && !(message.KindAt(i + 1) is TokenKind.Joint && message.Lower(message.Tokens[i + 1]) is not ("は" or "が")) && (IsLabel(message, i - 1) || (message.KindAt(i - 1) is TokenKind.Space && IsLabel(message, i - 2))
            || (i > 0 && message.Lower(message.Tokens[i - 1]) is ":" or "は" && IsLabel(message, i - 2)));

    private static bool IsLabel(Message message, int i) => message.KindAt(i) is TokenKind.Label or TokenKind.OtherLabel or TokenKind.AmbiguousLabel;

    /// <summary>The month of "20日": this month, or the last when the day would be far ahead.</summary>
    private static SpokenDay.InMonth InLatestMonth(int day, DateOnly today)
    {
        var month = day > today.Day + 15 ? today.AddMonths(-1).Month : today.Month;
        return new SpokenDay.InMonth(month, day);
    }

    private static bool Exists(SpokenDay.InMonth day, int year) =>
        day.Month is >= 1 and <= 12 && day.Day >= 1 && (day.Day <= DateTime.DaysInMonth(year, day.Month) || day is { Month: 2, Day: 29 });

    /// <summary>(金) behind a date is part of it.</summary>
    private static void BracketedWeekday(Message message, int i)
    {
        var tokens = message.Tokens;
        if (!tokens[i].Is(TokenKind.Open) || i + 2 >= tokens.Count || i == 0 || !tokens[i + 2].Is(TokenKind.Close))
            return;

        var before = message.Previous(i);
        var inside = message.Lower(tokens[i + 1]);
        if (message.KindAt(before) is TokenKind.Day && (inside is "月" or "火" or "水" or "木" or "金" or "土" or "日" or "祝" || tokens[i + 1].Weekday is not null))
            tokens[i].Kind = tokens[i + 1].Kind = tokens[i + 2].Kind = TokenKind.Filler;
    }

    /// <summary>火：架電60.</summary>
    private static void WeekdayHeading(Message message, int i)
    {
        var tokens = message.Tokens;
        var startsItem = i == 0 || tokens[i - 1].Kind is TokenKind.Newline or TokenKind.Space or TokenKind.Comma or TokenKind.Bullet;
        if (tokens[i].Is(TokenKind.Word) && startsItem && i + 1 < tokens.Count && message.Lower(tokens[i + 1]) is ":" && message.Lower(tokens[i]) is [var kanji]
            && Vocabulary.Weekdays.TryGetValue(kanji + "曜", out var weekday))
            tokens[i] = new Token(TokenKind.Day, tokens[i].Start, tokens[i].End) { Weekday = weekday };
    }

    /// <summary>19th: 20 calls.</summary>
    private static void OrdinalHeading(Message message, int i)
    {
        var token = message.Tokens[i];
        if (token is { Kind: TokenKind.OtherNumber, Value: >= 1 and <= 31 } && message.Lower(token) is [.., 't', 'h'] or [.., 's', 't'] or [.., 'n', 'd'] or [.., 'r', 'd']
            && i + 1 < message.Tokens.Count && message.Lower(message.Tokens[i + 1]) is ":")
            message.Tokens[i] = new Token(TokenKind.Day, token.Start, token.End) { Day = new SpokenDay.InMonth(0, token.Value) };
    }

    private static void EnglishMonth(Message message, int i)
    {
        var tokens = message.Tokens;
        if (tokens[i].Kind is not (TokenKind.Word or TokenKind.Intention) || !Vocabulary.EnglishMonths.TryGetValue(message.Lower(tokens[i]).ToString(), out var month))
            return;

        var after = SkipDot(message, i);
        var number = IsDayNumber(message, after) ? after : IsDayNumber(message, message.Previous(i)) && message.KindAt(message.Previous(message.Previous(i))) is not TokenKind.Label ? message.Previous(i) : -1;
        if (number < 0)
            return;

        var day = tokens[number].Value;
        tokens[number].Kind = TokenKind.Filler;
        tokens[i] = new Token(TokenKind.Day, tokens[i].Start, tokens[i].End) { Day = new SpokenDay.InMonth(month, day) };
    }

    private static int SkipDot(Message message, int i) => message.Next(message.KindAt(i + 1) is TokenKind.Stop ? i + 1 : i);

    private static bool IsDayNumber(Message message, int i) =>
        i >= 0 && message.Tokens[i] is { Kind: TokenKind.Number or TokenKind.OtherNumber, HasUnit: false, Value: >= 1 and <= 31 };
}
