using OutboundKpi.Bot.History;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Dialogs.Design;

/// <summary>What the design reads and keeps: drafts, versions, and what the team's numbers say.</summary>
public sealed class DesignBook(PlanDraftStore drafts, PlanStore plans, PeopleStore people, TeamHistoryReader histories)
{
    /// <summary>The sender's draft for a team, with what this turn has decided already; <see langword="null"/> when there is none.</summary>
    public async ValueTask<DesignDraft?> FindDraftAsync(TurnContext turn, string teamId, CancellationToken cancellationToken)
    {
        foreach (var write in turn.Writes.Reverse())
        {
            switch (write)
            {
                case SavePlanDraft save when save.Draft.TeamId == teamId:
                    return DesignDraft.FromUtf8(save.Draft.Body);
                case RemovePlanDraft remove when remove.TeamId == teamId:
                    return null;
            }
        }

        var stored = await drafts.FindAsync(turn.TenantId, teamId, turn.Person.PersonId, cancellationToken);
        return stored is null ? null : DesignDraft.FromUtf8(stored.Body);
    }

    /// <summary>Keeps a draft as it is now.</summary>
    public static void Keep(TurnContext turn, string teamId, DesignDraft draft) => turn.Save(new SavePlanDraft(new()
    {
        TenantId = turn.TenantId,
        TeamId = teamId,
        PersonId = turn.Person.PersonId,
        Body = draft.ToUtf8(),
        UpdatedAt = turn.Now,
    }));

    /// <summary>The newest version of a team's plan, which perhaps begins later; <see langword="null"/> when it has none.</summary>
    public async ValueTask<PlanVersion?> FindNewestAsync(Team team, CancellationToken cancellationToken)
    {
        var versions = await plans.GetAllAsync(team.TenantId, team.TeamId, cancellationToken);
        return versions.Count > 0 ? versions[^1] : null;
    }

    /// <summary>What a person is called; empty when nobody knows.</summary>
    public async ValueTask<string> NameOfAsync(string tenantId, string personId, CancellationToken cancellationToken) =>
        (await people.GetPersonAsync(tenantId, personId, cancellationToken))?.Name ?? "";

    /// <summary>What a question sees.</summary>
    public async ValueTask<DesignScene> SceneAsync(TurnContext turn, Team team, DesignDraft draft, CancellationToken cancellationToken)
    {
        var history = await histories.ReadAsync(team, turn.Today, cancellationToken);
        var members = await people.GetMembersAsync(team.TenantId, team.TeamId, cancellationToken);
        return new(turn, team, draft, new DesignFacts(history, members.Count(member => member.Role == Role.Operator)));
    }
}
