using System.Globalization;
using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Domain.Tests.Calendar;

public sealed class JapaneseHolidaysTests
{
    [Fact]
    public void Every_day_is_what_the_npm_package_holiday_jp_says()
    {
        var theirs = HolidayJpPackage.Dates();
        var first = new DateOnly(JapaneseHolidays.FirstYear, 1, 1);
        var last = new DateOnly(theirs.Max().Year, 12, 31);

        last.Year.ShouldBeGreaterThanOrEqualTo(2050);
        new DateSpan(first, last).Dates().Where(day => JapaneseHolidays.Contains(day) != theirs.Contains(day)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2003-05-04", false)] // a Sunday between two holidays, left out by the law of the time
    [InlineData("2006-05-04", true)] // a citizens' holiday before it had a name
    [InlineData("2008-05-06", true)] // the substitute of May 4th goes past May 5th since 2007
    [InlineData("2009-09-22", true)] // a Tuesday between 敬老の日 and 秋分の日
    [InlineData("2015-09-22", true)]
    [InlineData("2019-02-23", false)] // a year without 天皇誕生日
    [InlineData("2019-12-23", false)]
    [InlineData("2019-04-30", true)] // ten days off around the accession
    [InlineData("2019-05-01", true)]
    [InlineData("2019-05-02", true)]
    [InlineData("2019-05-06", true)]
    [InlineData("2019-10-22", true)]
    [InlineData("2020-07-24", true)] // the Olympics and their postponement
    [InlineData("2020-10-12", false)]
    [InlineData("2021-07-22", true)]
    [InlineData("2021-08-09", true)]
    [InlineData("2021-08-11", false)]
    [InlineData("2026-09-22", true)]
    [InlineData("2026-11-23", true)]
    [InlineData("2026-12-31", false)]
    public void The_rules_and_their_exceptions_hold(string day, bool expected) =>
        JapaneseHolidays.Contains(DateOnly.Parse(day, CultureInfo.InvariantCulture)).ShouldBe(expected);

    [Fact]
    public void The_equinoxes_fall_where_the_sun_stands_over_the_equator()
    {
        for (var year = JapaneseHolidays.FirstYear; year <= JapaneseHolidays.LastYear; year++)
        {
            JapaneseHolidays.Contains(Equinox.March(year)).ShouldBeTrue($"March {year}");
            JapaneseHolidays.Contains(Equinox.September(year)).ShouldBeTrue($"September {year}");
        }
    }

    [Fact]
    public void No_year_has_fewer_than_fourteen_holidays_or_more_than_the_year_of_the_accession()
    {
        var perYear = Enumerable.Range(JapaneseHolidays.FirstYear, 100)
            .ToDictionary(year => year, year => new DateSpan(new(year, 1, 1), new(year, 12, 31)).Dates().Count(JapaneseHolidays.Contains));

        perYear.Values.Min().ShouldBeGreaterThanOrEqualTo(14);
        perYear.Values.Max().ShouldBe(perYear[2019]);
    }

    [Theory]
    [InlineData("1999-12-31")]
    [InlineData("2100-01-01")]
    public void Years_without_rules_are_refused_rather_than_guessed(string day) =>
        Should.Throw<ArgumentOutOfRangeException>(() => JapaneseHolidays.Contains(DateOnly.Parse(day, CultureInfo.InvariantCulture)));
}
