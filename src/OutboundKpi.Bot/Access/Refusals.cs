using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Access;

/// <summary>
/// Says politely that somebody else does this, who that is and what the person can do instead, and writes it into the audit log. The answer is made of
/// what the sender is; what they named plays no part, so it tells nobody whether that exists.
/// </summary>
public sealed class Refusals(PeopleStore people, CardBook cards)
{
    private const int MostNames = 5;

    /// <summary>Refuses.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="permission">What was tried.</param>
    /// <param name="teamId">The team that was named; <see langword="null"/> for none.</param>
    /// <param name="subject">What in it was named; may be empty.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public async ValueTask RefuseAsync(TurnContext turn, Permission permission, string? teamId, string subject, CancellationToken cancellationToken)
    {
        turn.Save(new AppendAudit(new()
        {
            TenantId = turn.TenantId,
            At = turn.Now,
            PersonId = turn.Person.PersonId,
            Action = permission.Key,
            TeamId = teamId,
            Subject = subject,
            Outcome = AuditOutcome.Refused,
        }));

        var texts = turn.Texts;
        var message = texts.Format(WhoKey(permission.Who), ("what", texts[$"command.{permission.Feature}.title"]));
        var notice = new Notice(
            message,
            [CardButton.ForCommand(texts["command.today.title"], "today"), CardButton.ForCommand(texts["welcome.help"], "help")])
        {
            Quote = await SupervisorsAsync(turn, cancellationToken),
            Detail = texts[turn.Teams.Count == 0 ? "access.insteadOutside" : "access.instead"],
        };
        turn.KeepsCard = true;
        turn.Say(new(cards.Fill(CardNames.Notice, texts, notice), message));
    }

    private static string WhoKey(Who who) => who switch
    {
        Who.Supervisor => "access.supervisorsOnly",
        Who.Manager => "access.managersOnly",
        Who.Founder => "access.founderOnly",
        _ when (who & (Who.Operator | Who.Everyone)) != Who.None => "access.ownTeamOnly",
        _ => "access.supervisorsAndManagersOnly",
    };

    private async ValueTask<string> SupervisorsAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        foreach (var team in turn.Teams)
        {
            var members = await people.GetMembersAsync(turn.TenantId, team.TeamId, cancellationToken);
            names.AddRange(members
                .Where(member => member.Role == Role.Supervisor && member.Person.PersonId != turn.Person.PersonId)
                .Select(member => turn.Texts.Format("access.person", ("name", member.Person.Name))));
        }

        return names.Count == 0 ? "" : turn.Texts.Format("access.yourSupervisors", ("names", Join(turn.Texts, names)));
    }

    private static string Join(Texts texts, IEnumerable<string> names) =>
        string.Join(texts["format.list"], names.Distinct(StringComparer.Ordinal).Take(MostNames));
}
