using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Access;

/// <summary>In which teams the sender may do what. The store says who is what in which team; a button or a text only names a team.</summary>
public sealed class TeamAccess(PermissionMatrix matrix, PeopleStore people, Refusals refusals, CardBook cards)
{
    /// <summary>A total of fewer people would show a manager somebody's own numbers.</summary>
    public const int FewestInATotal = 3;

    private const int MostButtons = 6;

    /// <summary>The teams in which the sender may use a verb, by id.</summary>
    public async ValueTask<IReadOnlyList<Team>> TeamsOfAsync(TurnContext turn, string verb, CancellationToken cancellationToken)
    {
        var who = matrix.Of(PermissionKind.Verb, verb).Who;
        if (who.HasFlag(Who.Manager) && turn.IsManager)
            return await people.GetTeamsAsync(turn.TenantId, cancellationToken);

        var founded = who.HasFlag(Who.Founder) ? await people.GetFoundedTeamsAsync(turn.TenantId, turn.Person.PersonId, cancellationToken) : [];
        return
        [
            .. turn.Teams.Where(team => who.HasFlag(Who.Everyone) || turn.Memberships.Any(one => one.TeamId == team.TeamId && who.HasFlag(InTeam(one.Role)))),
            .. founded,
        ];
    }

    /// <summary>The team that a button or text names, if the sender may use the verb there.</summary>
    /// <returns><see langword="null"/> when the turn has its answer: the refusal, which is the same whether there is such a team or not.</returns>
    public async ValueTask<Team?> FindAsync(TurnContext turn, string verb, string teamId, CancellationToken cancellationToken)
    {
        var teams = await TeamsOfAsync(turn, verb, cancellationToken);
        if (teams.FirstOrDefault(team => team.TeamId == teamId) is { } found)
            return found;

        await RefuseAsync(turn, verb, teamId, subject: "", cancellationToken);
        return null;
    }

    /// <summary>The team that is meant: the one that is named, the only one, or it is asked which.</summary>
    /// <param name="turn">The turn; takes the refusal, or the question which team.</param>
    /// <param name="verb">What is to be done, as the verb of the button that does it.</param>
    /// <param name="wanted">The id that a button names; <see langword="null"/> or empty for none.</param>
    /// <param name="choice">The button that asks again about a team.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    /// <returns><see langword="null"/> when the turn has its answer already.</returns>
    public async ValueTask<Team?> ChooseAsync(
        TurnContext turn, string verb, string? wanted, Func<Team, CardButton> choice, CancellationToken cancellationToken)
    {
        if (wanted is { Length: > 0 })
            return await FindAsync(turn, verb, wanted, cancellationToken);

        var teams = await TeamsOfAsync(turn, verb, cancellationToken);
        if (teams.Count == 1)
            return teams[0];

        if (teams.Count > 1)
            turn.SayPrivately(Notices.Of(cards, turn.Texts, turn.Texts["outcomes.whichTeam"], [.. teams.Take(MostButtons).Select(choice)]));
        else if (turn.IsManager)
            turn.Say(Notices.Of(cards, turn.Texts, turn.Texts["today.noTeams"]));
        else
            await RefuseAsync(turn, verb, teamId: null, subject: "", cancellationToken);

        return null;
    }

    /// <summary>Refuses, politely and in the audit log, what the sender may not do.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="verb">What was tried.</param>
    /// <param name="teamId">The team that was named; <see langword="null"/> for none.</param>
    /// <param name="subject">What in it was named, such as a person's id; may be empty.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public ValueTask RefuseAsync(TurnContext turn, string verb, string? teamId, string subject, CancellationToken cancellationToken) =>
        refusals.RefuseAsync(turn, matrix.Of(PermissionKind.Verb, verb), teamId, subject, cancellationToken);

    /// <summary>Writes into the audit log, in the turn's commit, what was done.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="verb">What was done.</param>
    /// <param name="teamId">The team; <see langword="null"/> for the whole tenant.</param>
    /// <param name="subject">What in it, such as a person's id; may be empty.</param>
    /// <param name="before">What stood before; <see langword="null"/> for nothing.</param>
    /// <param name="after">What stands now; <see langword="null"/> for nothing.</param>
    public static void Audit(TurnContext turn, string verb, string? teamId, string subject, string? before, string? after) => turn.Save(new AppendAudit(new()
    {
        TenantId = turn.TenantId,
        At = turn.Now,
        PersonId = turn.Person.PersonId,
        Action = verb,
        TeamId = teamId,
        Subject = subject,
        Outcome = AuditOutcome.Done,
        Before = before,
        After = after,
    }));

    /// <summary>Whether the sender sees a team only as a manager, so that totals of few people stay hidden.</summary>
    public static bool SeesTotalsOnly(TurnContext turn, Team team) => turn.LedTeams.All(led => led.TeamId != team.TeamId);

    private static Who InTeam(Role role) => role switch
    {
        Role.Operator => Who.Operator,
        Role.Supervisor => Who.Supervisor,
        Role.Manager => Who.Manager,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Not a role."),
    };
}
