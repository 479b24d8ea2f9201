using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Plans;

/// <summary>Writes to the people of a team and to its channels, each in their language, as messages of the commit that decides it.</summary>
public sealed class PlanPost(PeopleStore people, ConversationStore conversations, LanguageBook languages)
{
    /// <summary>The message to each of these people of a team, in the order of the people.</summary>
    /// <param name="team">The team.</param>
    /// <param name="to">Who is meant.</param>
    /// <param name="card">The card in a language; filled once for each language.</param>
    /// <param name="serviceUrl">Where to open a conversation with somebody whom the bot has not spoken with; <see langword="null"/>: where it speaks with others of the team.</param>
    /// <param name="now">The moment of the decision.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Who it goes to, with the message. Those whom the channel gives no way to are left out.</returns>
    public async ValueTask<IReadOnlyList<(Person To, Enqueue Message)>> ToPeopleAsync(
        Team team, Func<Member, bool> to, Func<Texts, Reply> card, string? serviceUrl, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var members = await people.GetMembersAsync(team.TenantId, team.TeamId, cancellationToken);
        var chats = await conversations.GetPersonalOfTeamAsync(team.TenantId, team.TeamId, cancellationToken);
        var elsewhere = serviceUrl ?? chats.Values.FirstOrDefault()?.ServiceUrl;
        var bodies = new Dictionary<Texts, byte[]>();
        var messages = new List<(Person, Enqueue)>(members.Count);
        foreach (var person in members.Where(to).Select(member => member.Person))
        {
            var chat = chats.GetValueOrDefault(person.PersonId);
            if (chat is null && (person.ChannelUserId.Length == 0 || elsewhere is null))
                continue;

            var texts = languages.Choose(person.Language, team.Language);
            if (!bodies.TryGetValue(texts, out var body))
                bodies.Add(texts, body = card(texts).ToActivity());

            messages.Add((person, new(Message(team, chat?.ServiceUrl ?? elsewhere!, chat?.ConversationId, chat is null ? person.ChannelUserId : null, body, now))));
        }

        return messages;
    }

    /// <summary>The message to each channel and group chat of a team. A thread of a channel is a conversation of its own; the card begins a new one.</summary>
    public async ValueTask<IReadOnlyList<Enqueue>> ToChannelsAsync(Team team, Func<Texts, Reply> card, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var known = await conversations.GetOfTeamAsync(team.TenantId, team.TeamId, cancellationToken);
        var roots = known.Select(one => (one.ServiceUrl, Id: one.ConversationId.Split(';')[0])).Distinct().ToList();
        if (roots.Count == 0)
            return [];

        var body = card(languages.Choose(team.Language)).ToActivity();
        return [.. roots.Select(root => new Enqueue(Message(team, root.ServiceUrl, root.Id, memberId: null, body, now)))];
    }

    private static OutboxMessage Message(Team team, string serviceUrl, string? conversationId, string? memberId, byte[] body, DateTimeOffset now) => new()
    {
        TenantId = team.TenantId,
        ServiceUrl = serviceUrl,
        ConversationId = conversationId,
        MemberId = memberId,
        Kind = OutboxKind.Notice,
        Body = body,
        CreatedAt = now,
        DueAt = now,
    };
}
