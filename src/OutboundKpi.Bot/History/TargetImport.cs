using System.Globalization;
using OutboundKpi.Bot.Storage;
using TargetPer = OutboundKpi.Domain.Funnel.TargetPer;

namespace OutboundKpi.Bot.History;

/// <summary>Imports what teams aim at. What the file does not name stays as it is.</summary>
internal sealed class TargetImport(ImportSettings settings, Roster roster, TargetStore targets) : RowImport
{
    private readonly List<TeamTarget> _rows = [];
    private readonly Dictionary<(string TeamId, string Measure, TargetPer Per, DateOnly From), long> _lines = [];

    public override void Read(RowCells cells)
    {
        var team = cells.Team(roster, settings.MayCreate);
        var per = ReadPer(cells);
        var measure = per is null ? null : ReadMeasure(cells, per.Value);
        var value = ReadValue(cells, per);
        var from = cells.Date(HistoryColumns.FromDate);
        var to = cells.OptionalDate(HistoryColumns.ToDate);
        if (to < from)
            cells.Refuse(HistoryColumns.ToDate, "is before from_date.");

        if (!cells.IsGood)
            return;

        var row = new TeamTarget
        {
            TenantId = settings.TenantId,
            TeamId = team!.Id,
            Measure = measure!,
            Per = per!.Value,
            Value = value!.Value,
            FromDate = from!.Value,
            ToDate = to,
        };
        if (!_lines.TryAdd(KeyOf(row), cells.Line))
        {
            var line = _lines[KeyOf(row)];
            cells.Refuse(HistoryColumns.FromDate, string.Create(CultureInfo.InvariantCulture, $"a target of the same KPI and unit begins on this day on line {line} too."));
        }

        _rows.Add(row);
    }

    public override async Task<ImportPlan> PlanAsync(CancellationToken cancellationToken)
    {
        var known = new Dictionary<(string, string, TargetPer, DateOnly), TeamTarget>();
        foreach (var teamId in _rows.Select(row => row.TeamId).Distinct())
        {
            foreach (var target in await targets.GetAsync(settings.TenantId, teamId, DateOnly.MaxValue, cancellationToken))
                known.Add(KeyOf(target), target);
        }

        var saved = _rows.Where(row => known.GetValueOrDefault(KeyOf(row)) != row).ToList();
        var changed = saved.Count(row => known.ContainsKey(KeyOf(row)));
        return new ImportPlan
        {
            Writes = [.. saved.Select(row => new SaveTarget(row))],
            Added = saved.Count - changed,
            Changed = changed,
            Unchanged = _rows.Count - saved.Count,
        };
    }

    private static (string TeamId, string Measure, TargetPer Per, DateOnly From) KeyOf(TeamTarget target) =>
        (target.TeamId, target.Measure, target.Per, target.FromDate);

    private static TargetPer? ReadPer(RowCells cells)
    {
        if (TargetUnits.Read(cells.Word(HistoryColumns.TargetUnit)) is { } per)
            return per;

        cells.Refuse(HistoryColumns.TargetUnit, $"is none of {TargetUnits.Known}.");
        return null;
    }

    private static string? ReadMeasure(RowCells cells, TargetPer per)
    {
        var words = cells.Word(HistoryColumns.TargetKpi);
        if (words.Contains("架電比", StringComparison.Ordinal) || words.Contains("per call", StringComparison.Ordinal))
        {
            cells.Refuse(HistoryColumns.TargetKpi, "is a rate per call, but the appointment rate is kept per connect (接続比). Give the target per connect.");
            return null;
        }

        if (TargetUnits.Measure(words, per) is { } measure)
            return measure;

        cells.Refuse(HistoryColumns.TargetKpi, $"there is no KPI of this name that is counted in {TargetUnits.Write(per)}.");
        return null;
    }

    private static double? ReadValue(RowCells cells, TargetPer? per)
    {
        var text = cells.Word(HistoryColumns.TargetValue).TrimEnd('%').TrimEnd();
        if (!double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
        {
            cells.Refuse(HistoryColumns.TargetValue, "is not a number of 0 or more, as 60 or 8.5.");
            return null;
        }

        if (per == TargetPer.Percent && value > 100)
        {
            cells.Refuse(HistoryColumns.TargetValue, "is more than 100 %.");
            return null;
        }

        return value;
    }
}
