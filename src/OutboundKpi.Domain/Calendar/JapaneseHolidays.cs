using System.Collections.Frozen;

namespace OutboundKpi.Domain.Calendar;

/// <summary>
/// Japan's national holidays 2000 to 2099, computed from the Act on National Holidays (国民の祝日に関する法律) as amended up to
/// 2021, with its substitute holidays, citizens' holidays and the moves of 2019 (accession) and 2020 and 2021 (Olympics).
/// An amendment made later needs a change here.
/// </summary>
public static class JapaneseHolidays
{
    /// <summary>The first year that is known.</summary>
    public const int FirstYear = 2000;

    /// <summary>The last year that is known; the equinox formula holds to here.</summary>
    public const int LastYear = 2099;

    private static readonly FrozenSet<DateOnly> Holidays = Enumerable.Range(FirstYear, LastYear - FirstYear + 1).SelectMany(DaysOff).ToFrozenSet();

    /// <summary>Whether a day is a holiday by law. Sundays and Saturdays are none by themselves.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is not in the years that are known.</exception>
    public static bool Contains(DateOnly day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(day.Year, FirstYear, nameof(day));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day.Year, LastYear, nameof(day));
        return Holidays.Contains(day);
    }

    // Named holidays (article 2), then what article 3 makes of them: a substitute for each on a Sunday (paragraph 2)
    // and the days between two of them (paragraph 3). No such day crosses New Year.
    private static HashSet<DateOnly> DaysOff(int year)
    {
        var named = NamedHolidays(year).ToHashSet();
        var off = new HashSet<DateOnly>(named);
        off.UnionWith(named.Where(day => day.DayOfWeek == DayOfWeek.Sunday).Select(day => SubstituteFor(day, named)));
        off.UnionWith(named.Select(day => day.AddDays(1)).Where(day => IsBetweenHolidays(day, named)));
        return off;
    }

    // Until 2006 the substitute was the next day, whatever it was; since 2007 it is the next day that is no holiday itself.
    private static DateOnly SubstituteFor(DateOnly sunday, HashSet<DateOnly> named)
    {
        var substitute = sunday.AddDays(1);
        while (sunday.Year >= 2007 && named.Contains(substitute))
            substitute = substitute.AddDays(1);

        return substitute;
    }

    // A Sunday needs no holiday between two others: until 2006 the law left it out, and since then none has come between.
    private static bool IsBetweenHolidays(DateOnly day, HashSet<DateOnly> named) =>
        !named.Contains(day) && day.DayOfWeek != DayOfWeek.Sunday && named.Contains(day.AddDays(1));

    private static IEnumerable<DateOnly> NamedHolidays(int year)
    {
        yield return new DateOnly(year, 1, 1); // 元日
        yield return NthMonday(year, 1, 2); // 成人の日
        yield return new DateOnly(year, 2, 11); // 建国記念の日
        if (EmperorsBirthday(year) is { } birthday)
            yield return birthday;

        yield return VernalEquinox(year); // 春分の日
        yield return new DateOnly(year, 4, 29); // みどりの日, since 2007 昭和の日
        if (year == 2019)
            yield return new DateOnly(2019, 5, 1); // 即位の日

        yield return new DateOnly(year, 5, 3); // 憲法記念日
        if (year >= 2007)
            yield return new DateOnly(year, 5, 4); // みどりの日

        yield return new DateOnly(year, 5, 5); // こどもの日
        yield return MarineDay(year);
        if (MountainDay(year) is { } mountainDay)
            yield return mountainDay;

        yield return year >= 2003 ? NthMonday(year, 9, 3) : new DateOnly(year, 9, 15); // 敬老の日
        yield return AutumnalEquinox(year); // 秋分の日
        yield return SportsDay(year);
        if (year == 2019)
            yield return new DateOnly(2019, 10, 22); // 即位礼正殿の儀の行われる日

        yield return new DateOnly(year, 11, 3); // 文化の日
        yield return new DateOnly(year, 11, 23); // 勤労感謝の日
    }

    // 天皇誕生日. The accession was on 2019-05-01, between the two birthdays, so that 2019 has none.
    private static DateOnly? EmperorsBirthday(int year) => year switch
    {
        <= 2018 => new DateOnly(year, 12, 23),
        2019 => null,
        _ => new DateOnly(year, 2, 23),
    };

    // 海の日
    private static DateOnly MarineDay(int year) => year switch
    {
        <= 2002 => new DateOnly(year, 7, 20),
        2020 => new DateOnly(2020, 7, 23),
        2021 => new DateOnly(2021, 7, 22),
        _ => NthMonday(year, 7, 3),
    };

    // 山の日
    private static DateOnly? MountainDay(int year) => year switch
    {
        <= 2015 => null,
        2020 => new DateOnly(2020, 8, 10),
        2021 => new DateOnly(2021, 8, 8),
        _ => new DateOnly(year, 8, 11),
    };

    // 体育の日, since 2020 スポーツの日
    private static DateOnly SportsDay(int year) => year switch
    {
        2020 => new DateOnly(2020, 7, 24),
        2021 => new DateOnly(2021, 7, 23),
        _ => NthMonday(year, 10, 2),
    };

    private static DateOnly VernalEquinox(int year) => new(year, 3, EquinoxDay(20.8431, year));

    private static DateOnly AutumnalEquinox(int year) => new(year, 9, EquinoxDay(23.2488, year));

    // The day of the month in Japan's time, 1980 to 2099: the equinox of 1980, later by 0.242194 days each year, less the
    // leap days since. Formula of the Hydrographic Department of Japan (新こよみ便利帳). The Cabinet announces the day each
    // February for the year after; so far it has always been this one.
    private static int EquinoxDay(double dayIn1980, int year) =>
        (int)(dayIn1980 + (0.242194 * (year - 1980))) - ((year - 1980) / 4);

    private static DateOnly NthMonday(int year, int month, int nth)
    {
        var first = new DateOnly(year, month, 1);
        var daysToMonday = ((int)DayOfWeek.Monday - (int)first.DayOfWeek + 7) % 7;
        return first.AddDays(daysToMonday + (7 * (nth - 1)));
    }
}
