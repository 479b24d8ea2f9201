using System.Text;
using Microsoft.Extensions.Options;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Access;

/// <summary>Shows who is in a team and changes who is what there; each change is audited, and nobody leaves a team without a supervisor unasked.</summary>
public sealed class MemberConversation(
    TeamAccess access, PeopleStore people, RosterStore rosters, MemberCards cards, MemberNews news, TeamClaim claim, IOptions<AccessOptions> options)
{
    /// <summary>Shows a team.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="wanted">The team that a button names; <see langword="null"/> or empty for none.</param>
    /// <param name="from">How many people were shown before.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public async ValueTask ShowAsync(TurnContext turn, string? wanted, int from, CancellationToken cancellationToken)
    {
        if (await access.ChooseAsync(turn, MemberVerbs.Show, wanted, Choice, cancellationToken) is not { } team)
            return;

        var members = await people.GetMembersAsync(turn.TenantId, team.TeamId, cancellationToken);
        var outside = await rosters.GetOutsideAsync(turn.TenantId, team.TeamId, cancellationToken);
        turn.SayPrivately(cards.Team(turn.Texts, team, members, outside.Count, from, turn.IsManager));

        static CardButton Choice(Team team) => CardButton.Of(team.Name, MemberVerbs.Show, ("team", team.TeamId));
    }

    /// <summary>Asks whoever added the bot to a team that nobody leads whether they do.</summary>
    /// <returns>Whether there was such a team.</returns>
    public async ValueTask<bool> OfferAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        var founded = await people.GetFoundedTeamsAsync(turn.TenantId, turn.Person.PersonId, cancellationToken);
        foreach (var team in founded)
            turn.SayPrivately(claim.Question(turn.Texts, team));

        return founded.Count > 0;
    }

    /// <summary>Shows who is in the channel's team and not in ours.</summary>
    public async ValueTask ShowOutsideAsync(TurnContext turn, string teamId, int from, CancellationToken cancellationToken)
    {
        if (await access.FindAsync(turn, MemberVerbs.Outside, teamId, cancellationToken) is { } team)
            turn.SayPrivately(cards.Outside(turn.Texts, team, await rosters.GetOutsideAsync(turn.TenantId, teamId, cancellationToken), from));
    }

    /// <summary>Shows what can be changed about somebody.</summary>
    public async ValueTask ShowPersonAsync(TurnContext turn, string teamId, string personId, CancellationToken cancellationToken)
    {
        if (await access.FindAsync(turn, MemberVerbs.Person, teamId, cancellationToken) is not { } team)
            return;

        var members = await people.GetMembersAsync(turn.TenantId, teamId, cancellationToken);
        if (members.FirstOrDefault(one => one.Person.PersonId == personId) is not { } member)
        {
            await access.RefuseAsync(turn, MemberVerbs.Person, teamId, personId, cancellationToken);
            return;
        }

        var managers = await ManagersAsync(turn, cancellationToken);
        var isConfigured = managers.Any(one => one.Person.PersonId == personId && one.IsConfigured);
        turn.SayPrivately(cards.Person(
            turn.Texts, team, member, turn.IsManager && !isConfigured, managers.Any(one => one.Person.PersonId == personId)));
    }

    /// <summary>Gives a person a role in a team, or takes them out.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="teamId">The team that is named.</param>
    /// <param name="personId">The person who is named: somebody of the team, or of its roster in the channel.</param>
    /// <param name="role">Operator or supervisor; <see langword="null"/>: out of the team.</param>
    /// <param name="isSure">Whether it was asked already if the team may be without a supervisor.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public async ValueTask ChangeAsync(TurnContext turn, string teamId, string personId, Role? role, bool isSure, CancellationToken cancellationToken)
    {
        if (await access.FindAsync(turn, MemberVerbs.Change, teamId, cancellationToken) is not { } team)
            return;

        var members = await people.GetMembersAsync(turn.TenantId, teamId, cancellationToken);
        var member = members.FirstOrDefault(one => one.Person.PersonId == personId);
        var person = member?.Person ?? (await rosters.GetOutsideAsync(turn.TenantId, teamId, cancellationToken)).FirstOrDefault(one => one.PersonId == personId);
        if (person is null || role == Role.Manager)
        {
            await access.RefuseAsync(turn, MemberVerbs.Change, teamId, personId, cancellationToken);
            return;
        }

        var supervisors = members.Count(one => one.Role == Role.Supervisor);
        if (member?.Role == role)
            turn.SayPrivately(cards.Changed(turn.Texts, turn.Texts["members.asBefore"], person, team));
        else if (member?.Role == Role.Supervisor && supervisors == 1 && !isSure)
            turn.SayPrivately(cards.AskLast(turn.Texts, team, person, role));
        else
            await TakeAsync(turn, team, person, member?.Role, role, cancellationToken);
    }

    /// <summary>Shows the managers.</summary>
    public async ValueTask ShowManagersAsync(TurnContext turn, string message, CancellationToken cancellationToken) =>
        turn.SayPrivately(cards.Managers(turn.Texts, await ManagersAsync(turn, cancellationToken), message));

    /// <summary>Makes a person a manager, or ends that.</summary>
    public async ValueTask ChangeManagerAsync(TurnContext turn, string personId, bool give, bool isSure, CancellationToken cancellationToken)
    {
        var person = await people.GetPersonAsync(turn.TenantId, personId, cancellationToken);
        var managers = await ManagersAsync(turn, cancellationToken);
        var isConfigured = managers.Any(one => one.Person.PersonId == personId && one.IsConfigured);
        if (person is null || (isConfigured && !give))
        {
            await access.RefuseAsync(turn, MemberVerbs.Manager, teamId: null, personId, cancellationToken);
            return;
        }

        var isManager = managers.Any(one => one.Person.PersonId == personId);
        if (isManager == give)
        {
            turn.SayPrivately(cards.Changed(turn.Texts, turn.Texts["members.asBefore"], person, team: null));
        }
        else if (!give && managers.Count == 1 && !isSure)
        {
            turn.SayPrivately(cards.AskLastManager(turn.Texts, person));
        }
        else
        {
            turn.Save(give
                ? new SaveMembership(new() { TenantId = turn.TenantId, PersonId = personId, TeamId = null, Role = Role.Manager })
                : new RemoveMembership(turn.TenantId, personId, TeamId: null));
            TeamAccess.Audit(turn, MemberVerbs.Manager, teamId: null, personId, give ? null : nameof(Role.Manager), give ? nameof(Role.Manager) : null);
            turn.SayPrivately(cards.Changed(turn.Texts, turn.Texts[give ? "members.managerMade" : "members.managerEnded"], person, team: null));
            if (give)
                await news.TellAsync(turn, person, Role.Manager, team: null, cancellationToken);
        }
    }

    /// <summary>Takes what was typed: a name, and what the person is to be (<c>メンバー 佐藤 SV</c>).</summary>
    public async ValueTask HearAsync(TurnContext turn, string arguments, CancellationToken cancellationToken)
    {
        var said = arguments.Normalize(NormalizationForm.FormKC).Trim();
        var space = said.LastIndexOf(' ');
        var (name, word) = space < 0 ? (said, "") : (said[..space].Trim(), said[(space + 1)..]);
        var texts = turn.Texts;
        var isManager = Means(texts, "members.managerWords", word);
        var isOut = Means(texts, "members.removeWords", word);
        Role? role = Means(texts, "members.supervisorWords", word) ? Role.Supervisor : Means(texts, "members.operatorWords", word) ? Role.Operator : null;
        if (name.Length == 0 || !(isManager || isOut || role is not null))
        {
            turn.Say(cards.Say(texts, texts["members.how"]));
            return;
        }

        var found = await NamedAsync(turn, name, cancellationToken);
        if (found.Count != 1)
            turn.Say(cards.Say(texts, texts[found.Count == 0 ? "members.nobody" : "members.several"]));
        else if (!isManager)
            await ChangeAsync(turn, found[0].Team.TeamId, found[0].Person.PersonId, role, isSure: false, cancellationToken);
        else if (turn.IsManager)
            await ChangeManagerAsync(turn, found[0].Person.PersonId, give: true, isSure: false, cancellationToken);
        else
            await access.RefuseAsync(turn, MemberVerbs.Manager, teamId: null, found[0].Person.PersonId, cancellationToken);
    }

    private async ValueTask TakeAsync(TurnContext turn, Team team, Person person, Role? before, Role? role, CancellationToken cancellationToken)
    {
        turn.Save(role is { } given
            ? new SaveMembership(new() { TenantId = turn.TenantId, PersonId = person.PersonId, TeamId = team.TeamId, Role = given })
            : new RemoveMembership(turn.TenantId, person.PersonId, team.TeamId));
        TeamAccess.Audit(turn, MemberVerbs.Change, team.TeamId, person.PersonId, before?.ToString(), role?.ToString());
        var message = role is { } now
            ? turn.Texts.Format("members.changed", ("role", MemberCards.RoleOf(turn.Texts, now)))
            : turn.Texts["members.removed"];
        turn.SayPrivately(cards.Changed(turn.Texts, message, person, team));
        if (role == Role.Supervisor)
            await news.TellAsync(turn, person, Role.Supervisor, team, cancellationToken);
    }

    // A manager by configuration whom the bot has not met yet is shown by the id.
    private async ValueTask<IReadOnlyList<(Person Person, bool IsConfigured)>> ManagersAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        var configured = options.Value.Managers;
        var result = new List<(Person Person, bool IsConfigured)>();
        foreach (var id in configured.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var person = await people.GetPersonAsync(turn.TenantId, id, cancellationToken);
            result.Add((person ?? new() { TenantId = turn.TenantId, PersonId = id, Name = id, ChannelUserId = "" }, true));
        }

        var named = await people.GetManagersAsync(turn.TenantId, cancellationToken);
        result.AddRange(named.Where(person => !configured.Contains(person.PersonId, StringComparer.OrdinalIgnoreCase)).Select(person => (person, false)));
        return result;
    }

    private async ValueTask<IReadOnlyList<(Team Team, Person Person)>> NamedAsync(TurnContext turn, string name, CancellationToken cancellationToken)
    {
        var found = new List<(Team Team, Person Person)>();
        foreach (var team in await access.TeamsOfAsync(turn, MemberVerbs.Change, cancellationToken))
        {
            var members = await people.GetMembersAsync(turn.TenantId, team.TeamId, cancellationToken);
            var outside = await rosters.GetOutsideAsync(turn.TenantId, team.TeamId, cancellationToken);
            found.AddRange(members.Select(member => member.Person).Concat(outside).Where(person => IsNamed(person, name)).Select(person => (team, person)));
        }

        return found;
    }

    private static bool IsNamed(Person person, string name)
    {
        var whole = person.Name.Normalize(NormalizationForm.FormKC).Trim();
        var bare = name.TrimEnd('さ', 'ん');
        return whole.Length > 0 && new[] { whole, whole.Replace(" ", "", StringComparison.Ordinal), whole.Split(' ')[0] }
            .Any(form => form.Equals(name, StringComparison.OrdinalIgnoreCase) || form.Equals(bare, StringComparison.OrdinalIgnoreCase));
    }

    private static bool Means(Texts texts, string key, string word) => word.Length > 0 && texts.List(key).Contains(word, StringComparer.OrdinalIgnoreCase);
}
