using OutboundKpi.Bot.Access;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Plans;

/// <summary>The versions of a team's plan: what changed, when, why, by whom, from whose voice; and a way back, which is a new version.</summary>
public sealed class PlanHistory(PlanBook book, TeamAccess access, PlanSharing sharing, PeopleStore people, PlanHistoryCards cards, PlanCards planCards)
{
    /// <summary>So long a reason may be, in characters.</summary>
    public const int LongestReason = 300;

    // Somebody may prepare a version a good while ahead; a year more is a slip of the pen.
    private const int MostDaysAhead = 366;

    /// <summary>Shows the versions of the sender's team, or asks which team.</summary>
    public async ValueTask ShowOwnAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Teams.Count == 0 && !turn.IsManager)
        {
            planCards.Refuse(turn, "planHistory.needsTeam");
            return;
        }

        var team = await access.ChooseAsync(turn, PlanVerbs.Versions, wanted: null, team => PlanCards.HistoryButton(turn.Texts, team.TeamId) with { Title = team.Name }, cancellationToken);
        if (team is not null)
            await ShowAsync(turn, team, newest: null, cancellationToken);
    }

    /// <summary>Shows the versions of a team.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="teamId">The team that a button names.</param>
    /// <param name="newest">The number to begin with; <see langword="null"/> for the newest.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public async ValueTask ShowAsync(TurnContext turn, string teamId, int? newest, CancellationToken cancellationToken)
    {
        if (await access.FindAsync(turn, PlanVerbs.Versions, teamId, cancellationToken) is { } team)
            await ShowAsync(turn, team, newest, cancellationToken);
    }

    /// <summary>Shows one version with all that it says.</summary>
    public async ValueTask ShowVersionAsync(TurnContext turn, string teamId, int version, CancellationToken cancellationToken)
    {
        if (await access.FindAsync(turn, PlanVerbs.Version, teamId, cancellationToken) is not { } team)
            return;

        if (await book.AllAsync(team, cancellationToken) is var versions && versions.Find(version) is { } found)
            turn.SayPrivately(await DetailAsync(turn, team, versions, found, undo: null, cancellationToken));
        else
            planCards.Refuse(turn, "planHistory.notFound");
    }

    /// <summary>Brings a version back as a new one, and tells the team.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="teamId">The team that the form names.</param>
    /// <param name="version">The version to bring back.</param>
    /// <param name="said">The form.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public async ValueTask UndoAsync(TurnContext turn, string teamId, int version, PlanUndoState said, CancellationToken cancellationToken)
    {
        if (await access.FindAsync(turn, PlanVerbs.Undo, teamId, cancellationToken) is not { } team)
            return;

        var versions = await book.AllAsync(team, cancellationToken);
        if (versions.Find(version) is not { } restored || versions.Newest is not { } newest || restored == newest)
        {
            planCards.Refuse(turn, "planHistory.notFound");
            return;
        }

        var problem = await ProblemAsync(turn, said, newest, cancellationToken);
        if (problem.Length > 0)
        {
            turn.SayPrivately(await DetailAsync(turn, team, versions, restored, said with { Problem = problem, Base = newest.Version }, cancellationToken));
            return;
        }

        var undone = new PlanVersion
        {
            TenantId = turn.TenantId,
            TeamId = team.TeamId,
            Version = newest.Version + 1,
            EffectiveFrom = said.From!.Value,
            Plan = restored.Plan,
            Why = said.Reason,
            Origin = PlanOrigin.Undo,
            Restores = restored.Version,
            DecidedBy = turn.Person.PersonId,
            DecidedAt = turn.Now,
        };
        turn.SpentNonce = said.Nonce.Length > 0 ? said.Nonce : null;
        turn.Save(new AppendPlan(undone));
        var (words, status) = PlanSharing.Answer(turn, undone, await sharing.ShareAsync(turn, undone, newest, cancellationToken));
        turn.SayPrivately(cards.Decided(turn.Texts, words, status, PlanCards.HistoryButton(turn.Texts, team.TeamId)));
    }

    private async ValueTask<string> ProblemAsync(TurnContext turn, PlanUndoState said, PlanVersion newest, CancellationToken cancellationToken) => said switch
    {
        _ when said.Base != newest.Version => turn.Texts.Format("planHistory.faster", ("name", await NameAsync(turn.TenantId, newest.DecidedBy, cancellationToken)), ("version", PlanWords.Version(turn.Texts, newest))),
        { Reason.Length: 0 } => turn.Texts["planHistory.needsReason"],
        { Reason.Length: > LongestReason } => turn.Texts["planHistory.reasonTooLong"],
        _ when said.From is not { } from || from < turn.Today || from > turn.Today.AddDays(MostDaysAhead) => turn.Texts["planHistory.needsDay"],
        _ => "",
    };

    private async ValueTask ShowAsync(TurnContext turn, Team team, int? newest, CancellationToken cancellationToken)
    {
        var versions = await book.AllAsync(team, cancellationToken);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var person in versions.NewestFirst.Select(version => version.DecidedBy).Distinct())
            names[person] = await NameAsync(team.TenantId, person, cancellationToken);

        turn.SayPrivately(cards.List(turn.Texts, team, versions, turn.Today, person => names[person], newest));
    }

    private async ValueTask<Reply> DetailAsync(
        TurnContext turn, Team team, PlanVersions versions, PlanVersion version, PlanUndoState? undo, CancellationToken cancellationToken)
    {
        var name = await NameAsync(team.TenantId, version.DecidedBy, cancellationToken);
        var leads = turn.LedTeams.Any(led => led.TeamId == team.TeamId);
        var first = undo ?? new PlanUndoState
        {
            Nonce = Dialogs.Reports.Nonce.New(),
            Base = versions.Newest!.Version,
            From = team.Calendar.AddBusinessDays(turn.Today, 1),
        };
        var canUndo = leads && version != versions.Newest;
        return cards.Detail(turn.Texts, new(team, version, versions.Before(version), name), versions, turn.Today, leads, canUndo ? first : null);
    }

    private async ValueTask<string> NameAsync(string tenantId, string personId, CancellationToken cancellationToken) =>
        (await people.GetPersonAsync(tenantId, personId, cancellationToken))?.Name ?? "";
}
