using MathNet.Numerics.LinearAlgebra;

namespace OutboundKpi.Domain.Statistics;

/// <summary>
/// Explains a rate or a quantity by factors (operator, list, script, weekday, a shift since a day), so that what is compared is compared like with like.
/// </summary>
/// <remarks>
/// Maximum likelihood by iteratively reweighted least squares (McCullagh and Nelder 1989, Generalized Linear Models, ch. 2) for a design of zeros and ones.
/// A weak prior (<see cref="Ridge"/>) keeps an operator without a single success, or a factor that says the same as another, finite.
/// </remarks>
public sealed class Regression
{
    /// <summary>The precision of the prior around 0 of every column: a standard deviation of 5 on the logit scale, so that it does not weigh against data.</summary>
    private const double Ridge = 0.04;

    private const int MostSteps = 50;
    private const double Converged = 1e-9;

    private readonly double[] _covariance;
    private readonly double[] _coefficients;

    private Regression(RegressionFamily family, Observation[] data, double[] coefficients, double[] fitted, double[] weights, double[] covariance)
    {
        (Family, Data, Fitted, Weights) = (family, data, fitted, weights);
        (_coefficients, _covariance) = (coefficients, covariance);
    }

    public RegressionFamily Family { get; }

    /// <summary>The cells, ordered by day.</summary>
    public IReadOnlyList<Observation> Data { get; }

    /// <summary>The number of columns of the design.</summary>
    public int Columns => _coefficients.Length;

    /// <summary>One for each column; log-odds for a rate, the unit of the quantity otherwise.</summary>
    public IReadOnlyList<double> Coefficients => _coefficients;

    /// <summary>Expected value of each cell: successes, or weight times mean.</summary>
    public IReadOnlyList<double> Fitted { get; }

    /// <summary>Information of each cell: n p (1 - p) for a rate, its weight for a quantity.</summary>
    public IReadOnlyList<double> Weights { get; }

    /// <summary>Fits the model.</summary>
    /// <param name="family">What the cells hold.</param>
    /// <param name="data">The cells; they are ordered by day here.</param>
    /// <param name="columns">The number of columns that the cells refer to.</param>
    public static Regression Fit(RegressionFamily family, IEnumerable<Observation> data, int columns) =>
        Fit(family, [.. data.OrderBy(cell => cell.Day)], new double[columns]);

    /// <summary>The same data with one more column, which is 1 where <paramref name="belongs"/> says so.</summary>
    public Regression With(Func<Observation, bool> belongs)
    {
        var data = new Observation[Data.Count];
        for (var i = 0; i < data.Length; i++)
            data[i] = belongs(Data[i]) ? Data[i] with { Columns = [.. Data[i].Columns, Columns] } : Data[i];

        return Fit(Family, data, [.. _coefficients, 0]);
    }

    /// <summary>What cell <paramref name="index"/> holds less what the model expects.</summary>
    public double Residual(int index) => Value(Family, Data[index]) - Fitted[index];

    /// <summary>Twice the log-likelihood, up to what does not depend on the model; for a quantity minus the sum of squares.</summary>
    public double Fit2LogLikelihood()
    {
        var sum = 0.0;
        for (var i = 0; i < Data.Count; i++)
        {
            if (Family == RegressionFamily.Gaussian)
            {
                sum -= Residual(i) * Residual(i) / Data[i].Size;
                continue;
            }

            var (successes, failures) = (Data[i].Value, Data[i].Size - Data[i].Value);
            var rate = Fitted[i] / Data[i].Size;
            sum += 2 * ((successes > 0 ? successes * Math.Log(rate) : 0) + (failures > 0 ? failures * Math.Log(1 - rate) : 0));
        }

        return sum;
    }

    /// <summary>
    /// The variance that the model's own likelihood gives to the sum of coefficients times <paramref name="contrast"/>; to be multiplied by the dispersion.
    /// </summary>
    public double Variance(double[] contrast)
    {
        var (direction, sum) = (Direction(contrast), 0.0);
        for (var column = 0; column < contrast.Length; column++)
            sum += contrast[column] * direction[column];

        return sum;
    }

    /// <summary>
    /// The variance of the same contrast when cells of one day move together in whatever way: the sandwich estimate clustered by day
    /// (Liang and Zeger 1986, Biometrika 73:13-22), with the factor D / (D - 1).
    /// </summary>
    public double VarianceByDay(double[] contrast)
    {
        var direction = Direction(contrast);
        var (sum, score, days) = (0.0, 0.0, 0);
        for (var i = 0; i < Data.Count; i++)
        {
            var residual = Residual(i);
            foreach (var column in Data[i].Columns)
                score += residual * direction[column];

            if (i + 1 == Data.Count || Data[i + 1].Day != Data[i].Day)
            {
                sum += score * score;
                score = 0;
                days++;
            }
        }

        return days > 1 ? sum * days / (days - 1) : double.PositiveInfinity;
    }

    private static Regression Fit(RegressionFamily family, Observation[] data, double[] coefficients)
    {
        var columns = coefficients.Length;
        var (fitted, weights) = (new double[data.Length], new double[data.Length]);
        for (var step = 0; ; step++)
        {
            Expect(family, data, coefficients, fitted, weights);
            var information = new double[columns * columns];
            var score = new double[columns];
            for (var column = 0; column < columns; column++)
            {
                information[(column * columns) + column] = Ridge;
                score[column] = -Ridge * coefficients[column];
            }

            for (var i = 0; i < data.Length; i++)
            {
                var residual = Value(family, data[i]) - fitted[i];
                foreach (var row in data[i].Columns)
                {
                    score[row] += residual;
                    foreach (var column in data[i].Columns)
                        information[(row * columns) + column] += weights[i];
                }
            }

            var factors = Matrix<double>.Build.Dense(columns, columns, information).Cholesky();
            var change = factors.Solve(Vector<double>.Build.Dense(score));
            var largest = change.AbsoluteMaximum();
            if (largest < Converged || step == MostSteps)
                return new(family, data, coefficients, fitted, weights, factors.Solve(Matrix<double>.Build.DenseIdentity(columns)).ToColumnMajorArray());

            // A step of more than 2 on the logit scale leaves the range in which the quadratic approximation holds.
            var scale = family == RegressionFamily.Binomial ? Math.Min(1, 2 / largest) : 1;
            for (var column = 0; column < columns; column++)
                coefficients[column] += scale * change[column];
        }
    }

    // The covariance times a vector. Most of a vector is zero.
    private double[] Direction(double[] vector)
    {
        var direction = new double[vector.Length];
        for (var column = 0; column < vector.Length; column++)
        {
            if (vector[column] == 0)
                continue;

            for (var row = 0; row < vector.Length; row++)
                direction[row] += _covariance[(column * vector.Length) + row] * vector[column];
        }

        return direction;
    }

    private static double Value(RegressionFamily family, Observation cell) =>
        family == RegressionFamily.Binomial ? cell.Value : cell.Size * cell.Value;

    private static void Expect(RegressionFamily family, Observation[] data, double[] coefficients, double[] fitted, double[] weights)
    {
        for (var i = 0; i < data.Length; i++)
        {
            var predictor = 0.0;
            foreach (var column in data[i].Columns)
                predictor += coefficients[column];

            if (family == RegressionFamily.Gaussian)
            {
                (fitted[i], weights[i]) = (data[i].Size * predictor, data[i].Size);
                continue;
            }

            var rate = Math.Clamp(1 / (1 + Math.Exp(-predictor)), 1e-12, 1 - 1e-12);
            (fitted[i], weights[i]) = (data[i].Size * rate, data[i].Size * rate * (1 - rate));
        }
    }
}
