using System.Runtime.InteropServices;
using MathNet.Numerics.Distributions;

namespace OutboundKpi.Domain.Statistics;

/// <summary>Asks whether some cells of a series have been at another level since a day, known beforehand or to be found.</summary>
/// <remarks>
/// A score test of a step on top of the factors that the model already has, so that a change of who calls which list on which weekday is not taken for one.
/// Days scatter more than chance alone, and all cells of one day together: the variance is that of the daily sums around the stepped model.
/// The signed root of the likelihood ratio is computed beside the score, and the smaller of the two counts: each of them overstates one side when the
/// expected count is small.
/// The day that looks best of all days is judged by the tail of the largest of such statistics
/// (Miller and Siegmund 1982, Biometrics 38:1011-1016; with 15 % trimmed the 5 % point is 8.85, as in Andrews 1993, Econometrica 61:821-856, table I).
/// </remarks>
public sealed class ShiftScan
{
    /// <summary>The fewest days with data on either side of a step.</summary>
    public const int FewestDays = 5;

    /// <summary>The fewest successes, and failures, expected on either side of a step of a rate: below, no statistic is near normal.</summary>
    public const double FewestExpected = 8;

    /// <summary>What the level, the step and the weekdays take from the days that tell the dispersion.</summary>
    private const int DegreesTaken = 6;

    /// <summary>How far below its peak the squared statistic may lie for a day to count as possible: the 95 % point of Bai 1997 (Review of Economics and Statistics 79:551-563) for a symmetric case.</summary>
    private const double DateDrop = 7.7;

    private readonly Regression _model;
    private readonly Func<Observation, bool> _belongs;
    private readonly List<Point> _points;

    /// <summary>Prepares the question.</summary>
    /// <param name="model">What explains the series without the step.</param>
    /// <param name="belongs">The cells that would take part in it.</param>
    /// <param name="fewestDays">The fewest days with data on either side of it; at least <see cref="FewestDays"/>.</param>
    public ShiftScan(Regression model, Func<Observation, bool> belongs, int fewestDays = FewestDays)
    {
        (_model, _belongs) = (model, belongs);
        _points = Points(model, belongs, Math.Max(FewestDays, fewestDays));
    }

    /// <summary>Whether the best day could have a chance as low as this; cheap, and true wherever it is not certain that it could not.</summary>
    public bool CanReach(double chance) =>
        _points.Count > 0 && (IsQuantity || LargestOf(_points.Max(point => Math.Abs(point.Score)), First, Last) <= chance);

    /// <inheritdoc cref="CanReach(double)"/>
    /// <param name="day">A day that was known beforehand.</param>
    /// <param name="chance">The chance to stay below.</param>
    public bool CanReach(int day, double chance) =>
        _points.Exists(point => point.Day == day && (IsQuantity || Critical.TwoSidedP(Math.Abs(point.Score)) <= chance));

    /// <summary>The step that the data speak for most.</summary>
    /// <returns><see langword="null"/> when there are too few days or counts for any.</returns>
    public ShiftTest? Search()
    {
        if (_points.Count == 0)
            return null;

        var best = _points.MaxBy(point => Math.Abs(point.Score));
        if (Test(best) is not { } test)
            return null;

        var drop = Math.Max(0, (best.Score * best.Score) - (DateDrop * test.Dispersion));
        var possible = _points.Where(point => point.Score * best.Score > 0 && point.Score * point.Score >= drop).ToList();
        return test with
        {
            P = LargestOf(Math.Abs(test.Z), First, Last),
            Earliest = possible.Min(point => point.Day),
            Latest = possible.Max(point => point.Day),
        };
    }

    /// <summary>The step on a day that was known before the data were looked at.</summary>
    /// <returns><see langword="null"/> when there are too few days or counts on either side.</returns>
    public ShiftTest? At(int day) => _points.Where(point => point.Day == day).Select(Test).SingleOrDefault();

    /// <summary>
    /// The chance that the largest of the standardised statistics, over all days between the shares <paramref name="first"/> and <paramref name="last"/>
    /// of the information, reaches <paramref name="z"/> where nothing has changed.
    /// </summary>
    public static double LargestOf(double z, double first, double last)
    {
        var single = Critical.TwoSidedP(z);
        if (last <= first || z < 1)
            return last <= first ? single : 1;

        var span = Math.Log(last * (1 - first) / (first * (1 - last)));
        return Math.Clamp(Normal.PDF(0, 1, z) * (((z - (1 / z)) * span) + (4 / z)), single, 1);
    }

    // The dispersion of a rate is at least 1 and can only weaken what the score says; that of a quantity is unknown before the fit.
    private bool IsQuantity => _model.Family == RegressionFamily.Gaussian;

    private double First => _points.Min(point => point.Share);

    private double Last => _points.Max(point => point.Share);

    private static List<Point> Points(Regression model, Func<Observation, bool> belongs, int fewestDays)
    {
        var data = model.Data;
        var member = data.Select(belongs).ToArray();
        var (total, days) = (new Side(), 0);
        for (var (i, day) = (0, -1); i < data.Count; i++)
        {
            if (!member[i])
                continue;

            total.Add(model, i);
            if (data[i].Day != day)
                (day, days) = (data[i].Day, days + 1);
        }

        var points = new List<Point>();
        var after = new Side();
        var columns = new double[model.Columns];
        var (score, daysAfter) = (0.0, 0);
        for (var i = data.Count - 1; i >= 0; i--)
        {
            if (!member[i])
                continue;

            after.Add(model, i);
            score += model.Residual(i);
            foreach (var column in data[i].Columns)
                columns[column] += model.Weights[i];

            if (HasEarlierOfDay(data, member, i))
                continue;

            daysAfter++;
            if (daysAfter < fewestDays || days - daysAfter < fewestDays || !after.IsEnough(model.Family) || !total.Less(after).IsEnough(model.Family))
                continue;

            var information = after.Weight - model.Variance(columns);
            if (information > 1e-6 * after.Weight)
                points.Add(new(data[i].Day, score / Math.Sqrt(information), 1 - (after.Weight / total.Weight)));
        }

        return points;
    }

    private static bool HasEarlierOfDay(IReadOnlyList<Observation> data, bool[] member, int index)
    {
        for (var i = index - 1; i >= 0 && data[i].Day == data[index].Day; i--)
        {
            if (member[i])
                return true;
        }

        return false;
    }

    private ShiftTest? Test(Point point)
    {
        var with = _model.With(cell => cell.Day >= point.Day && _belongs(cell));
        var (dispersion, degrees) = DispersionOfDays(with, _belongs);
        if (degrees < 1)
            return null;

        var effect = with.Coefficients[^1];
        var contrast = new double[with.Columns];
        contrast[^1] = 1;
        var ratio = Math.Sqrt(Math.Max(0, with.Fit2LogLikelihood() - _model.Fit2LogLikelihood()) / dispersion);
        var score = Math.Abs(point.Score) / Math.Sqrt(dispersion);
        var z = NormalOf(Math.Min(ratio, score), degrees);
        return new()
        {
            Day = point.Day,
            Earliest = point.Day,
            Latest = point.Day,
            Effect = effect,
            Error = Math.Sqrt(with.Variance(contrast) * dispersion),
            Dispersion = dispersion,
            Z = Math.CopySign(z, effect),
            P = Critical.TwoSidedP(z),
            With = with,
        };
    }

    /// <summary>The mean square of the daily sums of residuals against what the model expects of them, and its degrees of freedom.</summary>
    private static (double Dispersion, int Degrees) DispersionOfDays(Regression model, Func<Observation, bool> belongs)
    {
        var (squares, residual, weight, days) = (0.0, 0.0, 0.0, 0);
        for (var i = 0; i < model.Data.Count; i++)
        {
            if (belongs(model.Data[i]))
            {
                residual += model.Residual(i);
                weight += model.Weights[i];
            }

            if (i + 1 < model.Data.Count && model.Data[i + 1].Day == model.Data[i].Day)
                continue;

            if (weight > 0)
            {
                squares += residual * residual / weight;
                days++;
            }

            (residual, weight) = (0, 0);
        }

        var degrees = days - DegreesTaken;
        var dispersion = squares / Math.Max(1, degrees);
        return (model.Family == RegressionFamily.Binomial ? Math.Max(1, dispersion) : Math.Max(1e-9, dispersion), degrees);
    }

    // The dispersion is itself an estimate: the statistic has the tails of Student's t.
    private static double NormalOf(double t, int degrees)
    {
        var tail = StudentT.CDF(0, 1, degrees, -t);
        return tail > 1e-300 ? -Normal.InvCDF(0, 1, tail) : t;
    }

    // A possible first day; the score over the root of its information, before the dispersion; the share of the information before the day.
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Point(int Day, double Score, double Share);

    private sealed class Side
    {
        public double Weight { get; private set; }

        private double Successes { get; set; }

        private double Failures { get; set; }

        public void Add(Regression model, int index)
        {
            Weight += model.Weights[index];
            Successes += model.Fitted[index];
            Failures += model.Data[index].Size - model.Fitted[index];
        }

        public Side Less(Side other) => new()
        {
            Weight = Weight - other.Weight,
            Successes = Successes - other.Successes,
            Failures = Failures - other.Failures,
        };

        public bool IsEnough(RegressionFamily family) =>
            family == RegressionFamily.Gaussian || (Successes >= FewestExpected && Failures >= FewestExpected);
    }
}
