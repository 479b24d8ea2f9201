using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.History;

/// <summary>Imports what happened to teams.</summary>
internal sealed class EventImport(ImportSettings settings, Roster roster, TeamEventStore events) : RowImport
{
    private readonly HashSet<TeamEvent> _events = [];
    private int _rows;

    public override void Read(RowCells cells)
    {
        _rows++;
        var team = cells.Team(roster, settings.MayCreate);
        var date = cells.PastDate(HistoryColumns.Date, team?.Today ?? DateOnly.MaxValue);
        var text = cells.Required(HistoryColumns.Event, RowCells.LongestText);
        if (cells.IsGood)
            _events.Add(new() { TenantId = settings.TenantId, TeamId = team!.Id, EventDate = date!.Value, Text = text! });
    }

    public override async Task<ImportPlan> PlanAsync(CancellationToken cancellationToken)
    {
        foreach (var teamId in _events.Select(happened => happened.TeamId).Distinct().ToList())
            _events.ExceptWith(await events.GetAsync(settings.TenantId, teamId, DateOnly.MaxValue, cancellationToken));

        return new ImportPlan { Writes = [.. _events.Select(happened => new SaveTeamEvent(happened))], Added = _events.Count, Unchanged = _rows - _events.Count };
    }
}
