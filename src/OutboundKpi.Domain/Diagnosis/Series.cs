using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Domain.Diagnosis;

/// <summary>One KPI's counts by day with the model that explains them by operator, list, script and weekday.</summary>
internal sealed class Series
{
    /// <summary>An operator's day this far from what is usual for it is a slip of the keyboard that nobody has corrected yet, not information.</summary>
    private const double ImplausibleResidual = 5;

    private readonly Dictionary<(Factor, string), int> _columns = [];
    private readonly List<SeriesCell> _cells;

    private Series(string kpiKey, RegressionFamily family, IEnumerable<SeriesCell> cells)
    {
        KpiKey = kpiKey;
        _cells = [.. cells];
        Days = [.. _cells.Select(cell => cell.Date).Distinct().Order()];
        Model = Fit(family);
    }

    public string KpiKey { get; }

    /// <summary>The days with data, in order; a position in it is what the model calls a day.</summary>
    public DateOnly[] Days { get; }

    /// <summary>What explains the series without any change in time.</summary>
    public Regression Model { get; }

    public bool IsRate => Model.Family == RegressionFamily.Binomial;

    /// <summary>The series of a KPI; operator-days that can only be slips are left out.</summary>
    /// <returns><see langword="null"/> when there is nothing to fit.</returns>
    public static Series? Of(string kpiKey, RegressionFamily family, IEnumerable<SeriesCell> cells)
    {
        var counted = cells.Where(cell => cell.Size > 0 && (family == RegressionFamily.Gaussian || cell.Value <= cell.Size)).ToList();
        if (counted.Count == 0)
            return null;

        var series = new Series(kpiKey, family, counted);
        var slips = series.ImplausibleDays();
        return slips.Count == 0
            ? series
            : new Series(kpiKey, family, counted.Where(cell => !slips.Contains((cell.Date, cell.Operator))));
    }

    /// <summary>The names that a factor takes here, most data first.</summary>
    public IReadOnlyList<string> Levels(Factor factor) =>
    [
        .. _cells.GroupBy(cell => Level(cell, factor)).OrderByDescending(level => level.Sum(cell => cell.Size)).Select(level => level.Key),
    ];

    /// <summary>The column of the model that stands for a factor's name.</summary>
    public int Column(Factor factor, string level) => _columns[(factor, level)];

    /// <summary>The cells that a scope means, as the model sees them.</summary>
    public Func<Observation, bool> Belongs(FindingScope scope)
    {
        int[] columns =
        [
            .. new[] { (Factor.Operator, scope.Operator), (Factor.List, scope.List), (Factor.Script, scope.Script) }
                .Where(part => part.Item2 is not null)
                .Select(part => Column(part.Item1, part.Item2!)),
        ];
        return columns.Length == 0 ? _ => true : cell => columns.All(column => Array.IndexOf(cell.Columns, column) >= 0);
    }

    /// <summary>The sums of a scope over the days from <paramref name="first"/> up to, and without, <paramref name="end"/>, as positions.</summary>
    public Tally Sum(FindingScope scope, int first, int end)
    {
        var (from, to) = (Days[first], Days[end - 1]);
        var (value, size) = (0.0, 0.0);
        foreach (var cell in _cells)
        {
            if (cell.Date < from || cell.Date > to || !IsIn(cell, scope))
                continue;

            value += cell.Value;
            size += cell.Size;
        }

        return new(from, to, value, size);
    }

    /// <summary>The sums of each part of the cells that a key names, such as a month or an operator's month.</summary>
    public IEnumerable<(TKey Key, Proportion Counts)> Parts<TKey>(Func<SeriesCell, TKey> key) => _cells
        .GroupBy(key)
        .Select(part => (part.Key, new Proportion((long)part.Sum(cell => cell.Value), (long)part.Sum(cell => cell.Size))));

    /// <summary>The position of the first day with data on or after <paramref name="date"/>; the number of days when there is none.</summary>
    public int PositionOf(DateOnly date)
    {
        var found = Array.BinarySearch(Days, date);
        return found < 0 ? ~found : found;
    }

    private static bool IsIn(SeriesCell cell, FindingScope scope) =>
        (scope.Operator is null || cell.Operator == scope.Operator)
        && (scope.List is null || cell.List == scope.List)
        && (scope.Script is null || cell.Script == scope.Script);

    private static string Level(SeriesCell cell, Factor factor) => factor switch
    {
        Factor.Operator => cell.Operator,
        Factor.List => cell.List,
        Factor.Script => cell.Script,
        _ => cell.Date.DayOfWeek.ToString(),
    };

    // Every name has a column of its own beside the mean: none is the yardstick of the others, and the model's weak prior keeps the sum of them finite.
    private Regression Fit(RegressionFamily family)
    {
        foreach (var factor in Enum.GetValues<Factor>())
        {
            foreach (var level in _cells.Select(cell => Level(cell, factor)).Distinct().Order(StringComparer.Ordinal))
                _columns[(factor, level)] = _columns.Count + 1;
        }

        var data = _cells.Select(cell => new Observation(
            PositionOf(cell.Date),
            [0, .. Enum.GetValues<Factor>().Select(factor => _columns[(factor, Level(cell, factor))])],
            cell.Size,
            cell.Value));
        return Regression.Fit(family, data, _columns.Count + 1);
    }

    private HashSet<(DateOnly, string)> ImplausibleDays()
    {
        var names = _columns.Where(column => column.Key.Item1 == Factor.Operator).ToDictionary(column => column.Value, column => column.Key.Item2);
        var days = Enumerable.Range(0, Model.Data.Count)
            .GroupBy(i => (Model.Data[i].Day, Operator: Model.Data[i].Columns[1]))
            .Select(day => (day.Key, Residual: day.Sum(Model.Residual), Weight: day.Sum(i => Model.Weights[i])))
            .ToList();
        var scatter = IsRate ? 1 : Median(days.Select(day => Math.Abs(day.Residual))) / 0.6745;
        return
        [
            .. days
                .Where(day => Math.Abs(day.Residual) > ImplausibleResidual * scatter * Math.Sqrt(day.Weight))
                .Select(day => (Days[day.Key.Day], names[day.Key.Operator])),
        ];
    }

    private static double Median(IEnumerable<double> values)
    {
        var ordered = values.Order().ToArray();
        return ordered[ordered.Length / 2];
    }
}
