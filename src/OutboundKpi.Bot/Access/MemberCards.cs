using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Access;

/// <summary>What the bot shows of people and their roles. Names stand where a client reads no Markdown.</summary>
public sealed class MemberCards(CardBook cards)
{
    private const int MostLines = 12;

    /// <summary>The people of a team, supervisors first, some at a time.</summary>
    /// <param name="texts">The reader's language.</param>
    /// <param name="team">The team.</param>
    /// <param name="members">All of them.</param>
    /// <param name="outside">How many more the channel counts to the team.</param>
    /// <param name="from">How many were shown before.</param>
    /// <param name="isManager">Whether the reader is a manager.</param>
    public Reply Team(Texts texts, Team team, IReadOnlyList<Member> members, int outside, int from, bool isManager)
    {
        var inOrder = members.OrderBy(member => member.Role == Role.Supervisor ? 0 : 1).ThenBy(member => member.Person.Name, StringComparer.Ordinal).ToList();
        from = from < inOrder.Count ? from : 0;
        var lines = inOrder.Skip(from).Take(MostLines).Select(member => new FigureLine(NameOf(texts, member.Person), RoleOf(texts, member.Role))
        {
            Buttons = [CardButton.Of(texts["members.change"], MemberVerbs.Person, ("team", team.TeamId), ("person", member.Person.PersonId))],
        });
        var buttons = new List<CardButton>();
        if (from + MostLines < inOrder.Count)
            buttons.Add(CardButton.Of(texts["members.more"], MemberVerbs.Show, ("team", team.TeamId), ("from", from + MostLines)));

        if (outside > 0)
            buttons.Add(CardButton.Of(texts.Format("members.outsideButton", ("n", texts.Number(outside))), MemberVerbs.Outside, ("team", team.TeamId)));

        if (isManager)
            buttons.Add(CardButton.Of(texts["members.managersButton"], MemberVerbs.Managers));

        return Figures(texts, texts.Format("members.count", ("n", texts.Number(inOrder.Count))), [new(team.Name, [.. lines])], texts["members.note"], buttons);
    }

    /// <summary>Who is in the channel's team and not in ours.</summary>
    public Reply Outside(Texts texts, Team team, IReadOnlyList<Person> outside, int from)
    {
        from = from < outside.Count ? from : 0;
        var lines = outside.Skip(from).Take(MostLines).Select(person => new FigureLine(NameOf(texts, person), "")
        {
            Buttons = [ChangeButton(texts["members.add"], team.TeamId, person.PersonId, Role.Operator)],
        });
        var buttons = new List<CardButton> { ShowButton(texts, team) };
        if (from + MostLines < outside.Count)
            buttons.Insert(0, CardButton.Of(texts["members.more"], MemberVerbs.Outside, ("team", team.TeamId), ("from", from + MostLines)));

        return Figures(texts, texts["members.outsideIntro"], [new(team.Name, [.. lines])], "", buttons);
    }

    /// <summary>What can be changed about somebody.</summary>
    public Reply Person(Texts texts, Team team, Member member, bool canMakeManager, bool isManager)
    {
        var buttons = new List<CardButton>();
        if (member.Role != Role.Supervisor)
            buttons.Add(ChangeButton(texts["members.makeSupervisor"], team.TeamId, member.Person.PersonId, Role.Supervisor));

        if (member.Role != Role.Operator)
            buttons.Add(ChangeButton(texts["members.makeOperator"], team.TeamId, member.Person.PersonId, Role.Operator));

        buttons.Add(ChangeButton(texts["members.remove"], team.TeamId, member.Person.PersonId, role: null));
        if (canMakeManager)
            buttons.Add(ManagerButton(texts[isManager ? "members.endManager" : "members.makeManager"], member.Person.PersonId, !isManager));

        buttons.Add(ShowButton(texts, team));
        return Say(texts, texts.Format("members.roleNow", ("role", RoleOf(texts, member.Role))), NameOf(texts, member.Person), "", buttons);
    }

    /// <summary>Whether a team is really to be without a supervisor.</summary>
    public Reply AskLast(Texts texts, Team team, Person person, Role? role) => Say(
        texts,
        texts["members.lastSupervisor"],
        NameOf(texts, person),
        texts["members.lastSupervisorDetail"],
        [ChangeButton(texts["members.doItAnyway"], team.TeamId, person.PersonId, role, isSure: true), ShowButton(texts, team)]);

    /// <summary>Whether there is really to be no manager.</summary>
    public Reply AskLastManager(Texts texts, Person person) => Say(
        texts,
        texts["members.lastManager"],
        NameOf(texts, person),
        texts["members.lastManagerDetail"],
        [ManagerButton(texts["members.doItAnyway"], person.PersonId, give: false, isSure: true), CardButton.Of(texts["members.managersButton"], MemberVerbs.Managers)]);

    /// <summary>The managers of the tenant.</summary>
    public Reply Managers(Texts texts, IReadOnlyList<(Person Person, bool IsConfigured)> managers, string message) => Figures(
        texts,
        message,
        [
            new(texts["members.managersHeading"],
            [
                .. managers.Select(one => new FigureLine(NameOf(texts, one.Person), one.IsConfigured ? texts["members.byConfiguration"] : "")
                {
                    Buttons = one.IsConfigured ? [] : [ManagerButton(texts["members.endManager"], one.Person.PersonId, give: false)],
                }),
            ]),
        ],
        texts["members.managersNote"],
        [CardButton.ForCommand(texts["members.heading"], "members")]);

    /// <summary>That something was changed, or why not.</summary>
    public Reply Changed(Texts texts, string message, Person person, Team? team) =>
        Say(texts, message, NameOf(texts, person), "", [team is null ? CardButton.Of(texts["members.managersButton"], MemberVerbs.Managers) : ShowButton(texts, team)]);

    /// <summary>A sentence about the command.</summary>
    public Reply Say(Texts texts, string message) => Notices.Of(cards, texts, message, CardButton.ForCommand(texts["members.heading"], "members"));

    /// <summary>To somebody who has a new role: what it is and what it opens.</summary>
    public Reply Appointed(Texts texts, string message, string teamName, CardButton next) => Say(texts, message, teamName, "", [next]);

    /// <summary>The name of a role.</summary>
    public static string RoleOf(Texts texts, Role role) => texts[role switch
    {
        Role.Operator => "members.operator",
        Role.Supervisor => "members.supervisor",
        Role.Manager => "members.manager",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Not a role."),
    }];

    private static string NameOf(Texts texts, Person person) => person.Name.Length > 0 ? person.Name : texts["members.noName"];

    private static CardButton ShowButton(Texts texts, Team team) => CardButton.Of(texts["members.heading"], MemberVerbs.Show, ("team", team.TeamId));

    private static CardButton ChangeButton(string title, string teamId, string personId, Role? role, bool isSure = false) => CardButton.Of(
        title, MemberVerbs.Change, ("team", teamId), ("person", personId), ("role", role?.ToString() ?? ""), ("sure", isSure ? "yes" : ""));

    private static CardButton ManagerButton(string title, string personId, bool give, bool isSure = false) => CardButton.Of(
        title, MemberVerbs.Manager, ("person", personId), ("give", give ? "yes" : ""), ("sure", isSure ? "yes" : ""));

    private Reply Say(Texts texts, string message, string name, string detail, IReadOnlyList<CardButton> buttons) =>
        new(cards.Fill(CardNames.Notice, texts, new Notice(message, buttons) { Quote = name, Detail = detail }), message);

    private Reply Figures(Texts texts, string message, IReadOnlyList<FigureSection> sections, string note, IReadOnlyList<CardButton> buttons) =>
        new(cards.Fill(CardNames.Figures, texts, new FiguresCard(texts["members.heading"], message, sections, note, buttons)), texts["members.heading"]);
}
