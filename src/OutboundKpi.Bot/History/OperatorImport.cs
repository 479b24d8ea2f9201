using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.History;

/// <summary>Imports who is an operator of which team. The file is there to make operators, so they need no leave; teams do. Nobody is removed, no other role is changed.</summary>
internal sealed class OperatorImport(ImportSettings settings, Roster roster) : RowImport
{
    private readonly HashSet<RosterMember> _members = [];
    private int _rows;

    public override void Read(RowCells cells)
    {
        _rows++;
        var team = cells.Team(roster, settings.MayCreate);
        var personId = cells.Required(HistoryColumns.Operator, RowCells.LongestId);
        if (team is not null && personId is not null)
            _members.Add(team.Members.GetValueOrDefault(personId) ?? roster.AddMember(team, personId));
    }

    public override Task<ImportPlan> PlanAsync(CancellationToken cancellationToken)
    {
        // The roster itself writes them.
        var added = _members.Count(member => member.IsNew);
        return Task.FromResult(new ImportPlan { Writes = Array.Empty<Write>(), Added = added, Unchanged = _rows - added });
    }
}
