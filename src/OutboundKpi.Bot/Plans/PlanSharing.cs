using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Plans;

/// <summary>Tells a team of a version that this turn decides: each of its people privately, and its channels.</summary>
public sealed class PlanSharing(PeopleStore people, PlanPost post, PlanCards cards)
{
    /// <summary>
    /// Adds to the turn, beside the <see cref="AppendPlan"/> that the caller saves first, the cards for the team's people and channels. Who decides
    /// gets none: the turn answers them.
    /// </summary>
    /// <param name="turn">The turn.</param>
    /// <param name="version">What this turn decides.</param>
    /// <param name="previous">The version whose place it takes; <see langword="null"/> for a first one.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    /// <returns>What it does, for the answer to who decides.</returns>
    /// <exception cref="InvalidOperationException">The store has no such team.</exception>
    public async ValueTask<PlanShared> ShareAsync(TurnContext turn, PlanVersion version, PlanVersion? previous, CancellationToken cancellationToken)
    {
        var team = await people.GetTeamAsync(version.TenantId, version.TeamId, cancellationToken)
            ?? throw new InvalidOperationException($"There is no team {version.TenantId}/{version.TeamId}.");
        var told = new PlanTold(team, version, previous, turn.Person.Name);
        var letters = await post.ToPeopleAsync(
            team, member => member.Person.PersonId != version.DecidedBy, texts => cards.ForPerson(texts, told), turn.Conversation.ServiceUrl, turn.Now, cancellationToken);
        foreach (var (person, message) in letters)
        {
            turn.Save(new AddPlanReader(version.TenantId, version.TeamId, version.Version, person.PersonId));
            turn.Save(message);
        }

        var channels = await post.ToChannelsAsync(team, texts => cards.ForChannel(texts, told), turn.Now, cancellationToken);
        foreach (var message in channels)
            turn.Save(message);

        return new(letters.Count, channels.Count);
    }

    /// <summary>A sentence for who decided, with the way to see how many have read it.</summary>
    public static (string Words, CardButton Status) Answer(TurnContext turn, PlanVersion version, PlanShared shared) =>
    (
        turn.Texts.Format(
            shared.Channels > 0 ? "sharing.sentToChannel" : "sharing.sent",
            ("version", PlanWords.Version(turn.Texts, version)),
            ("day", turn.Texts.Day(version.EffectiveFrom)),
            ("n", turn.Texts.Number(shared.People))),
        PlanCards.StatusButton(turn.Texts, version.TeamId, version.Version));
}

/// <summary>Where the cards of a version go.</summary>
/// <param name="People">How many people get one.</param>
/// <param name="Channels">How many channels and group chats.</param>
public sealed record PlanShared(int People, int Channels);
