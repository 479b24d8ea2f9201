using Microsoft.Extensions.Options;
using OutboundKpi.Bot.History;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Funnel;

namespace OutboundKpi.Bot.Dialogs.Outcomes;

/// <summary>The appointments whose outcomes can be told: a person's, their members' for a supervisor.</summary>
public sealed class OutcomeBook(CohortReader cohorts, PeopleStore people, IOptions<OutcomeOptions> options)
{
    /// <summary>The first day whose appointments can still be told about.</summary>
    public DateOnly FirstDay(TurnContext turn) => turn.Today.AddDays(-options.Value.OpenForDays);

    /// <summary>A team's appointments that can still be told about, by the day on which they were made.</summary>
    public async ValueTask<IReadOnlyList<TeamCohort>> ReadAsync(TurnContext turn, string teamId, CancellationToken cancellationToken)
    {
        var all = await cohorts.ReadCohortsAsync(turn.TenantId, teamId, turn.Today, recordedBy: null, cancellationToken);
        return [.. all.Where(cohort => cohort.Key.Made >= FirstDay(turn))];
    }

    /// <summary>The days with something left to tell, those first of which most should be known by now.</summary>
    /// <param name="known">The team's appointments, from which is learnt how long outcomes take.</param>
    /// <param name="personId">Whose.</param>
    /// <param name="today">The day of the question.</param>
    public static IReadOnlyList<TeamCohort> OpenOf(IReadOnlyList<TeamCohort> known, string personId, DateOnly today)
    {
        var lags = CohortLags.Learn([.. known.SelectMany(cohort => cohort.Appointments)], today);
        return
        [
            .. known.Where(cohort => cohort.Key.Operator == personId && (cohort.Open > 0 || cohort.Held > cohort.Deals))
                .OrderByDescending(cohort => cohort.WorthAsking(lags, today))
                .ThenBy(cohort => cohort.Key.Made),
        ];
    }

    /// <summary>The operators of a team, by name.</summary>
    public async ValueTask<IReadOnlyList<Person>> OperatorsAsync(TurnContext turn, string teamId, CancellationToken cancellationToken) =>
        [.. (await people.GetMembersAsync(turn.TenantId, teamId, cancellationToken))
            .Where(member => member.Role == Role.Operator)
            .Select(member => member.Person)
            .OrderBy(person => person.Name, StringComparer.Ordinal)];

    /// <summary>Whether the sender may tell the outcomes of a person's appointments: their own, or a member's of a team that they lead.</summary>
    public async ValueTask<bool> MayTellAsync(TurnContext turn, string teamId, string personId, CancellationToken cancellationToken)
    {
        if (personId == turn.Person.PersonId)
            return turn.ReportingTeam?.TeamId == teamId;

        return turn.LedTeams.Any(team => team.TeamId == teamId)
            && (await OperatorsAsync(turn, teamId, cancellationToken)).Any(person => person.PersonId == personId);
    }

    /// <summary>Adds what was told to the log.</summary>
    public static void Append(TurnContext turn, string teamId, CohortKey key, OutcomeCounts counts) => turn.Save(new AppendCohortOutcome(new()
    {
        TenantId = turn.TenantId,
        TeamId = teamId,
        PersonId = key.Operator,
        CohortDate = key.Made,
        List = key.List,
        Script = key.Script,
        Held = counts.Held,
        Cancelled = counts.Cancelled,
        Deals = counts.Deals,
        RecordedAt = turn.Now,
        RecordedBy = turn.Person.PersonId,
    }));
}
