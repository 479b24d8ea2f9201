using MathNet.Numerics;
using MathNet.Numerics.Integration;
using MathNet.Numerics.RootFinding;

namespace OutboundKpi.Domain.Statistics;

/// <summary>The belief about the difference of two rates, each Beta(x + ½, n - x + ½), by numerical integration.</summary>
internal static class PosteriorDifference
{
    private const int Panels = 48;
    private const int PointsPerPanel = 12;

    // Beyond so many standard deviations of the belief there is less than 1e-15 of it.
    private const double Reach = 12;

    /// <summary>P(p1 - p2 &gt; margin).</summary>
    public static double ProbabilityAbove(TwoProportions rates, double margin) =>
        // The narrower belief is integrated over and the wider one is asked for its share beyond: that share changes slowly
        // where the density lives, which keeps the quadrature exact whatever the sizes.
        rates.First.Trials >= rates.Second.Trials
            ? Expect(rates.First, p => ShareBelow(rates.Second, p - margin))
            : Expect(rates.Second, p => 1 - ShareBelow(rates.First, p + margin));

    public static Interval Interval(TwoProportions rates, double level)
    {
        var tail = (1 - level) / 2;
        return new Interval(Quantile(rates, tail), Quantile(rates, 1 - tail));
    }

    private static double Quantile(TwoProportions rates, double share) =>
        Brent.FindRoot(margin => 1 - ProbabilityAbove(rates, margin) - share, -1, 1, accuracy: 1e-7, maxIterations: 200);

    private static double ShareBelow(Proportion rate, double value) => value switch
    {
        <= 0 => 0,
        >= 1 => 1,
        _ => SpecialFunctions.BetaRegularized(rate.Successes + 0.5, rate.Failures + 0.5, value),
    };

    // E[f(p)] for p of Beta(a, b). With p = sin²θ the density is 2 sin^(2a-1)θ cos^(2b-1)θ / B(a, b), which has no pole even for
    // a or b of one half, and a spread of at most 1/√(n + 1) whatever p is.
    private static double Expect(Proportion rate, Func<double, double> function)
    {
        var (a, b) = (rate.Successes + 0.5, rate.Failures + 0.5);
        var centre = Math.Asin(Math.Sqrt(a / (a + b)));
        var reach = Reach / Math.Sqrt(a + b);
        var (from, to) = (Math.Max(0, centre - reach), Math.Min(Math.PI / 2, centre + reach));

        // The constant is taken where the density is large, so that the logarithms of the two cancel before they are taken apart.
        var logBeta = SpecialFunctions.BetaLn(a, b);
        double Density(double theta)
        {
            var (sin, cos) = Math.SinCos(theta);
            return 2 * Math.Exp(Power(sin, (2 * a) - 1) + Power(cos, (2 * b) - 1) - logBeta);
        }

        double Weighted(double theta)
        {
            var sin = Math.Sin(theta);
            return Density(theta) * function(sin * sin);
        }

        var (mass, sum) = (0.0, 0.0);
        var width = (to - from) / Panels;
        for (var panel = 0; panel < Panels; panel++)
        {
            var start = from + (panel * width);
            mass += GaussLegendreRule.Integrate(Density, start, start + width, PointsPerPanel);
            sum += GaussLegendreRule.Integrate(Weighted, start, start + width, PointsPerPanel);
        }

        // Dividing by the mass takes out what rounding of the constant put in.
        return Math.Clamp(sum / mass, 0, 1);
    }

    private static double Power(double value, double exponent) => exponent == 0 ? 0 : exponent * Math.Log(value);
}
