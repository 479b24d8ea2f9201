namespace OutboundKpi.Domain.Tests.Calendar;

/// <summary>
/// The day of the equinoxes in Japan's time from the sun's motion: Jean Meeus, Astronomical Algorithms (2nd ed.), chapter 27,
/// for the years 1000 to 3000, within about a minute. Terrestrial time runs ahead of clocks by 64 s in 2000 and perhaps
/// 200 s in 2100; that this shifts no equinox over midnight is checked with both.
/// </summary>
internal static class Equinox
{
    private static readonly (double Amplitude, double Phase, double Rate)[] Periodic =
    [
        (485, 324.96, 1934.136), (203, 337.23, 32964.467), (199, 342.08, 20.186), (182, 27.85, 445267.112), (156, 73.14, 45036.886),
        (136, 171.52, 22518.443), (77, 222.54, 65928.934), (74, 296.72, 3034.906), (70, 243.58, 9037.513), (58, 119.81, 33718.147),
        (52, 297.17, 150.678), (50, 21.02, 2281.226), (45, 247.54, 29929.562), (44, 325.15, 31555.956), (29, 60.93, 4443.417),
        (18, 155.12, 67555.328), (17, 288.79, 4562.452), (16, 198.04, 62894.029), (14, 199.76, 31436.921), (12, 95.39, 14577.848),
        (12, 287.11, 31931.756), (12, 320.81, 34777.259), (9, 227.73, 1222.114), (8, 15.45, 16859.074),
    ];

    internal static DateOnly March(int year) => InJapan(2451623.80984, 365242.37404, 0.05169, -0.00411, -0.00057, year);

    internal static DateOnly September(int year) => InJapan(2451810.21715, 365242.01767, -0.11575, 0.00337, 0.00078, year);

    private static DateOnly InJapan(double a, double b, double c, double d, double e, int year)
    {
        var y = (year - 2000) / 1000.0;
        var mean = a + (y * (b + (y * (c + (y * (d + (y * e)))))));
        var t = (mean - 2451545.0) / 36525;
        var w = Radians((35999.373 * t) - 2.47);
        var sun = 1 + (0.0334 * Math.Cos(w)) + (0.0007 * Math.Cos(2 * w));
        var julianDay = mean + (0.00001 * Periodic.Sum(term => term.Amplitude * Math.Cos(Radians(term.Phase + (term.Rate * t)))) / sun);

        var day = OnClocksAheadBy(64, julianDay);
        OnClocksAheadBy(200, julianDay).ShouldBe(day, $"The equinox of {year} is too close to midnight to tell.");
        return day;
    }

    // Japan is nine hours ahead; Julian day 1721425.5 began the first of January of year 1.
    private static DateOnly OnClocksAheadBy(double seconds, double julianDay) =>
        DateOnly.FromDayNumber((int)Math.Floor(julianDay - (seconds / 86400) + (9 / 24.0) - 1721425.5));

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
