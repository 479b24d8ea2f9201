using Microsoft.Extensions.Options;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Teams.Activities;

namespace OutboundKpi.Bot.Access;

/// <summary>
/// What the channel tells of teams and their people: the bot was added to one, somebody came or went, it has a new name. A channel's team becomes one of
/// ours when the bot is added to it, and whoever added the bot is asked whether they lead it.
/// </summary>
public sealed class TeamArrival(PeopleStore people, ConversationStore conversations, TeamClaim claim, IOptions<InboundOptions> options)
{
    /// <summary>What was renamed in the channel, as the audit log calls it.</summary>
    public const string RenamedAction = "channel.renamed";

    /// <summary>Who left the channel's team, as the audit log calls it.</summary>
    public const string LeftAction = "channel.left";

    private const string TeamRenamed = "teamRenamed";

    /// <summary>Takes in what an activity says about teams; says nothing to anybody else.</summary>
    public async ValueTask SeeAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        var activity = turn.Activity;
        if (turn.IsPersonal || activity.BotWasRemoved || activity.Action is InstallationActions.Remove)
            return;

        if (turn.Conversation.TeamId is { } known)
        {
            if (activity.Type == ActivityTypes.ConversationUpdate && await people.GetTeamAsync(turn.TenantId, known, cancellationToken) is { } team)
                await FollowAsync(turn, team, cancellationToken);
        }
        else if (await FindAsync(turn, cancellationToken) is { } found)
        {
            await TieAsync(turn, found, cancellationToken);
        }
        else if (HasArrived(activity) && TeamOf(turn) is { Id: { Length: > 0 } id } named)
        {
            await FoundAsync(turn, id, named, cancellationToken);
        }
    }

    private static bool HasArrived(Activity activity) => activity.BotWasAdded || activity.Action is InstallationActions.Add;

    private static TeamsReference? TeamOf(TurnContext turn) => turn.Conversation.Kind == ConversationKind.Channel ? turn.Activity.ChannelData?.Team : null;

    // The team of the channel, or the one that whoever adds the bot leads, if it has no place to be told its news yet.
    private async ValueTask<Team?> FindAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        if (TeamOf(turn) is { Id: { Length: > 0 } id } named && await people.FindTeamAsync(turn.TenantId, id, named.AadGroupId, cancellationToken) is { } ours)
            return ours;

        var led = turn.LedTeams.ToList();
        return HasArrived(turn.Activity) && led.Count == 1
            && (turn.Conversation.Kind == ConversationKind.GroupChat || (await conversations.GetOfTeamAsync(turn.TenantId, led[0].TeamId, cancellationToken)).Count == 0)
            ? led[0]
            : null;
    }

    private async ValueTask TieAsync(TurnContext turn, Team team, CancellationToken cancellationToken)
    {
        turn.Save(new TieConversation(turn.Conversation.Key, team.TeamId));
        if (!HasArrived(turn.Activity) || turn.Conversation.Kind != ConversationKind.Channel)
            return;

        AskForRoster(turn, team.TeamId);
        var members = await people.GetMembersAsync(turn.TenantId, team.TeamId, cancellationToken);
        if (members.All(member => member.Role != Role.Supervisor))
            Offer(turn, team);
    }

    private async ValueTask FoundAsync(TurnContext turn, string teamId, TeamsReference named, CancellationToken cancellationToken)
    {
        var team = new Team
        {
            TenantId = turn.TenantId,
            TeamId = teamId,
            Name = named.Name is { Length: > 0 } name ? Shorten(name) : turn.Texts["access.newTeam"],
            TimeZone = options.Value.TimeZone,
            Language = turn.Texts.Tag,
            DirectoryId = named.AadGroupId is { Length: > 0 } directoryId ? directoryId : null,
        };
        turn.Save(new SaveTeam(team));
        await TieAsync(turn, team, cancellationToken);
    }

    private void Offer(TurnContext turn, Team team)
    {
        turn.Save(new OfferTeam(turn.TenantId, team.TeamId, turn.Person.PersonId));
        turn.SayPrivately(claim.Question(turn.Texts, team));
    }

    private async ValueTask FollowAsync(TurnContext turn, Team team, CancellationToken cancellationToken)
    {
        var activity = turn.Activity;
        if (People(activity.MembersAdded, activity).Any())
            AskForRoster(turn, team.TeamId);

        var left = People(activity.MembersRemoved, activity).ToList();
        if (left.Count > 0)
            Leave(turn, team, left, await people.GetMembersAsync(turn.TenantId, team.TeamId, cancellationToken));

        if (string.Equals(activity.ChannelData?.EventType, TeamRenamed, StringComparison.OrdinalIgnoreCase)
            && activity.ChannelData?.Team?.Name is { Length: > 0 } name && Shorten(name) != team.Name)
        {
            turn.Save(new SaveTeamSettings(team with { Name = Shorten(name) }));
            TeamAccess.Audit(turn, RenamedAction, team.TeamId, "", team.Name, Shorten(name));
        }
    }

    // A name in the channel may be longer than the settings form takes.
    private static string Shorten(string name) => name.Length <= SettingsReader.LongestName
        ? name
        : name[..(char.IsHighSurrogate(name[SettingsReader.LongestName - 1]) ? SettingsReader.LongestName - 1 : SettingsReader.LongestName)];

    // A channel thread is a conversation of its own, but its people are those of the channel.
    private static void AskForRoster(TurnContext turn, string teamId) => turn.Save(new AskForRoster(new()
    {
        TenantId = turn.TenantId,
        TeamId = teamId,
        ServiceUrl = turn.Conversation.ServiceUrl,
        ConversationId = turn.Conversation.ConversationId.Split(';')[0],
        AskedAt = turn.Now,
        DueAt = turn.Now,
    }));

    private static void Leave(TurnContext turn, Team team, IEnumerable<ChannelAccount> left, IReadOnlyList<Member> members)
    {
        foreach (var account in left)
        {
            var member = members.FirstOrDefault(one => one.Person.PersonId == account.AadObjectId || one.Person.PersonId == account.Id || one.Person.ChannelUserId == account.Id);
            var personId = member?.Person.PersonId ?? (account.AadObjectId is { Length: > 0 } id ? id : account.Id!);
            turn.Save(new RemoveRosterMember(turn.TenantId, team.TeamId, personId));
            if (member is null)
                continue;

            turn.Save(new RemoveMembership(turn.TenantId, personId, team.TeamId));
            TeamAccess.Audit(turn, LeftAction, team.TeamId, personId, member.Role.ToString(), after: null);
        }
    }

    private static IEnumerable<ChannelAccount> People(List<ChannelAccount>? accounts, Activity activity) =>
        (accounts ?? []).Where(account => account?.Id is { Length: > 0 } id && id != activity.Recipient?.Id);
}
