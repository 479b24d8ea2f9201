using MathNet.Numerics.Distributions;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Domain.Diagnosis;

/// <summary>Holds list against list and script against script at the same operators, weekdays and other factor, beside all changes in time that were found.</summary>
internal static class DifferenceSearch
{
    /// <summary>The fewest successes of either side.</summary>
    private const double FewestSuccesses = 8;

    /// <summary>What the days that tell the scatter lose to the levels they are held against.</summary>
    private const int DegreesTaken = 6;

    /// <summary>The relative difference that a missing answer is promised for.</summary>
    private const double PromisedDifference = 0.3;

    /// <summary>Compares every two names of a factor.</summary>
    /// <param name="series">The KPI's counts.</param>
    /// <param name="model">Their model, with the changes in time.</param>
    /// <param name="factor">Lists or scripts.</param>
    /// <param name="allowed">The chance of a false claim for all pairs together.</param>
    /// <param name="undecided">Takes the pairs that have too few counts to be told apart.</param>
    public static IEnumerable<Finding> Run(Series series, Regression model, Factor factor, double allowed, ICollection<Undecided> undecided)
    {
        var levels = series.Levels(factor).Where(level => level.Length > 0).ToList();
        var pairs = levels.SelectMany((level, i) => levels.Skip(i + 1).Select(other => (level, other))).ToList();
        foreach (var (level, other) in pairs)
        {
            var finding = Compare(series, model, factor, level, other, allowed / pairs.Count);
            if (finding is { Strength: FindingStrength.Change })
                yield return finding;
            else if (Missing(series, factor, level, other) is > 0 and var missing)
                undecided.Add(new(series.KpiKey, Scope(factor, level), UndecidedReason.TooFew, missing, Against: other));
            else if (finding is not null && finding.Evidence.P <= ErrorBudget.Watch)
                yield return finding;
        }
    }

    private static Finding? Compare(Series series, Regression model, Factor factor, string first, string second, double allowed)
    {
        var (one, two) = (series.Sum(Scope(factor, first), 0, series.Days.Length), series.Sum(Scope(factor, second), 0, series.Days.Length));
        if (Math.Min(one.Numerator, two.Numerator) < FewestSuccesses)
            return null;

        var contrast = new double[model.Columns];
        contrast[series.Column(factor, first)] = 1;
        contrast[series.Column(factor, second)] = -1;
        var effect = model.Coefficients[series.Column(factor, first)] - model.Coefficients[series.Column(factor, second)];
        var variance = Math.Max(model.Variance(contrast), model.VarianceByDay(contrast));
        var p = 2 * StudentT.CDF(0, 1, Math.Max(1, series.Days.Length - DegreesTaken), -Math.Abs(effect) / Math.Sqrt(variance));

        // The better one is told, with the other to hold against it.
        var (better, worse) = effect >= 0 ? (first, second) : (second, first);
        var (column, size) = (series.Column(factor, better), Math.Abs(effect));
        bool IsBetter(Observation cell) => Array.IndexOf(cell.Columns, column) >= 0;
        var error = Effect.Z95 * Math.Sqrt(variance);
        var told = Effect.Of(model, IsBetter, size);
        return new()
        {
            Kind = factor == Factor.List ? FindingKind.ListDifference : FindingKind.ScriptDifference,
            KpiKey = series.KpiKey,
            Scope = Scope(factor, better),
            IsUp = true,
            Since = series.Days[0],
            Strength = p <= allowed && told.Ratio >= 1 + Effect.WorthActing(series.KpiKey, FindingScope.Team) ? FindingStrength.Change : FindingStrength.Watch,
            Evidence = new()
            {
                Before = better == first ? two : one,
                After = better == first ? one : two,
                Difference = told.Difference,
                DifferenceInterval = new(
                    Effect.Of(model, IsBetter, size, size - error).Difference,
                    Effect.Of(model, IsBetter, size, size + error).Difference),
                Ratio = told.Ratio,
                P = p,
                Allowed = allowed,
                Dispersion = Math.Max(1, variance / model.Variance(contrast)),
                Method = "adjusted-difference",
                Against = worse,
            },
        };
    }

    /// <summary>How many more of the denominator the smaller side needs before a difference of three tenths would be seen four times in five.</summary>
    private static long Missing(Series series, Factor factor, string first, string second)
    {
        var all = series.Sum(FindingScope.Team, 0, series.Days.Length);
        if (all.Numerator <= 0 || all.Ratio * (1 + PromisedDifference) >= 1)
            return 0;

        var smaller = Math.Min(
            series.Sum(Scope(factor, first), 0, series.Days.Length).Denominator,
            series.Sum(Scope(factor, second), 0, series.Days.Length).Denominator);
        return SampleSize.PerArm(all.Ratio, all.Ratio * (1 + PromisedDifference)) - (long)smaller;
    }

    private static FindingScope Scope(Factor factor, string level) => factor == Factor.List ? new(List: level) : new(Script: level);
}
