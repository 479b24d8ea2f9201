using System.Globalization;
using System.Runtime.InteropServices;

namespace OutboundKpi.Domain.Calendar;

/// <summary>A calendar month, such as November 2026. There is no month that is not one: the default is January of year 1.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct Month : IEquatable<Month>, IComparable<Month>
{
    private const int MonthsInYear = 12;

    private readonly int _sinceYearOne;

    /// <summary>The month of a year.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="number">1 (January) to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public Month(int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, DateOnly.MinValue.Year);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, DateOnly.MaxValue.Year);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, MonthsInYear);
        _sinceYearOne = ((year - 1) * MonthsInYear) + number - 1;
    }

    public int Year => (_sinceYearOne / MonthsInYear) + 1;

    /// <summary>1 (January) to 12.</summary>
    public int Number => (_sinceYearOne % MonthsInYear) + 1;

    /// <summary>The first day of the month.</summary>
    public DateOnly First => new(Year, Number, 1);

    /// <summary>The last day of the month.</summary>
    public DateOnly Last => new(Year, Number, DateTime.DaysInMonth(Year, Number));

    /// <summary>From the first day to the last, both in it.</summary>
    public DateSpan Days => new(First, Last);

    public static bool operator ==(Month left, Month right) => left.Equals(right);

    public static bool operator !=(Month left, Month right) => !left.Equals(right);

    public static bool operator <(Month left, Month right) => left.CompareTo(right) < 0;

    public static bool operator >(Month left, Month right) => left.CompareTo(right) > 0;

    public static bool operator <=(Month left, Month right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Month left, Month right) => left.CompareTo(right) >= 0;

    /// <summary>The month that a day is in.</summary>
    public static Month Of(DateOnly day) => new(day.Year, day.Month);

    /// <summary>Reads what <see cref="ToString"/> writes: four digits, a hyphen, two digits.</summary>
    /// <returns>Whether <paramref name="text"/> is such a month; if not, <paramref name="month"/> is the default.</returns>
    public static bool TryParse(string? text, out Month month)
    {
        var read = DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first);
        month = read ? Of(first) : default;
        return read;
    }

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">It is not such a month.</exception>
    public static Month Parse(string text) =>
        TryParse(text, out var month) ? month : throw new FormatException($"'{text}' is not a month such as 2026-11.");

    /// <summary>The month so many months later, or earlier if negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">That is before year 1 or after year 9999.</exception>
    public Month AddMonths(int months) => Of(First.AddMonths(months));

    public bool Contains(DateOnly day) => Of(day) == this;

    public int CompareTo(Month other) => _sinceYearOne.CompareTo(other._sinceYearOne);

    public bool Equals(Month other) => _sinceYearOne == other._sinceYearOne;

    public override bool Equals(object? obj) => obj is Month other && Equals(other);

    public override int GetHashCode() => _sinceYearOne;

    /// <summary>As in 2026-11, in every culture.</summary>
    public override string ToString() => First.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
