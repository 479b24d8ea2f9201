using OutboundKpi.Domain.Reports;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Domain.Funnel;

/// <summary>
/// Lists or scripts side by side within strata: the same operators, and within each list for scripts, within each script for lists. So
/// that who used what, and on whom, is not taken for a difference. It names no best one: levels come in the order of their counts.
/// </summary>
public sealed class FactorComparison
{
    /// <summary>The relative difference that is worth acting on, for which a missing sample is told.</summary>
    public const double WorthFinding = 0.3;

    private readonly ActivityRow[] _rows;
    private readonly Func<ActivityRow, string> _level;
    private readonly Func<ActivityRow, (string, string)> _stratum;
    private readonly CountField _numerator;
    private readonly CountField _denominator;

    /// <summary>A comparison of one rate.</summary>
    /// <param name="rows">The reports to compare; rows that do not name the level, or lack one of the counts, are left out.</param>
    /// <param name="factor">What is compared.</param>
    /// <param name="numerator">The rate's count above the line.</param>
    /// <param name="denominator">The rate's count below the line.</param>
    public FactorComparison(IEnumerable<ActivityRow> rows, StratumFactor factor, CountField numerator, CountField denominator)
    {
        (_numerator, _denominator) = (numerator, denominator);
        _level = factor == StratumFactor.List ? row => row.List : row => row.Script;
        _stratum = factor == StratumFactor.List ? row => (row.Operator, row.Script) : row => (row.Operator, row.List);
        _rows = [.. rows.Where(row => _level(row).Length > 0 && row.Counts[numerator] <= row.Counts[denominator])];
        Levels =
        [
            .. _rows.GroupBy(_level)
                .Select(level => new LevelCount(level.Key, Sum(level), level.Select(row => row.Operator).Distinct().Count()))
                .OrderByDescending(level => level.Count.Trials)
                .ThenBy(level => level.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>The lists or scripts, by how much there is of each.</summary>
    public IReadOnlyList<LevelCount> Levels { get; }

    /// <summary>Each level against the one of which there is most.</summary>
    /// <param name="most">How many levels at most.</param>
    public IReadOnlyList<LevelDifference> AgainstTheFirst(int most)
    {
        var others = Levels.Skip(1).Take(most - 1).ToList();
        return [.. others.Select(other => Compare(other.Name, Levels[0].Name, comparisons: others.Count))];
    }

    /// <summary>One level against another.</summary>
    /// <param name="first">The name of the one that is asked about.</param>
    /// <param name="second">The name of the one that it is compared with.</param>
    /// <param name="comparisons">How many are looked at together, 1 or more: a claim has to stand against all of them (Bonferroni).</param>
    public LevelDifference Compare(string first, string second, int comparisons)
    {
        var table = new StratifiedTable(
        [
            .. _rows.GroupBy(_stratum).Select(stratum => new TwoProportions(
                Sum(stratum.Where(row => _level(row) == first)),
                Sum(stratum.Where(row => _level(row) == second)))),
        ]);
        return new(first, second, table, Scatter(first, second), comparisons, Missing(table));
    }

    // Days differ more than chance alone (weekday, weather, mood): a claim that forgets it is made too easily. Pearson's chi-square of
    // the weeks against their own stratum, by its degrees of freedom; 1 where the weeks scatter no more than chance.
    private double Scatter(string first, string second)
    {
        var (chiSquare, degrees) = (0.0, 0);
        foreach (var cell in _rows.Where(row => _level(row) == first || _level(row) == second).GroupBy(row => (_level(row), _stratum(row))))
        {
            var all = Sum(cell);
            var weeks = cell.GroupBy(row => Calendar.DateSpan.WeekOf(row.Date).First).Select(Sum).Where(week => week.Trials > 0).ToList();
            if (all.Successes == 0 || all.Failures == 0 || weeks.Count < 2)
                continue;

            chiSquare += weeks.Sum(week => Math.Pow(week.Successes - (week.Trials * all.Rate), 2) / (week.Trials * all.Rate * (1 - all.Rate)));
            degrees += weeks.Count - 1;
        }

        return degrees == 0 ? 1 : Math.Max(1, chiSquare / degrees);
    }

    private static long Missing(StratifiedTable table)
    {
        var all = table.CrudeFirst + table.CrudeSecond;
        if (all.Successes == 0 || all.Rate * (1 + WorthFinding) >= 1)
            return 0;

        var there = Math.Min(table.Compared.Sum(stratum => stratum.First.Trials), table.Compared.Sum(stratum => stratum.Second.Trials));
        return Math.Max(0, SampleSize.PerArm(all.Rate, all.Rate * (1 + WorthFinding)) - there);
    }

    private Proportion Sum(IEnumerable<ActivityRow> rows) => rows.Aggregate(
        default(Proportion), (sum, row) => sum + new Proportion(row.Counts[_numerator]!.Value, row.Counts[_denominator]!.Value));
}
