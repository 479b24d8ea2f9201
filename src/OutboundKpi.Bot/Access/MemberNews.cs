using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Access;

/// <summary>Tells people privately that they have been given a role.</summary>
public sealed class MemberNews(ConversationStore conversations, LanguageBook languages, MemberCards cards)
{
    /// <summary>Puts the message into the turn's commit. Whoever gave the role to themselves, or cannot be reached, is told nothing.</summary>
    public async ValueTask TellAsync(TurnContext turn, Person person, Role role, Team? team, CancellationToken cancellationToken)
    {
        if (person.PersonId == turn.Person.PersonId)
            return;

        var personal = await conversations.GetPersonalAsync(turn.TenantId, person.PersonId, cancellationToken);
        if (personal is null && person.ChannelUserId.Length == 0)
            return;

        var texts = languages.Choose(person.Language, team?.Language);
        var next = role == Role.Manager ? "today" : "settings";
        var card = cards.Appointed(
            texts,
            texts[role == Role.Manager ? "members.youAreManager" : "members.youAreSupervisor"],
            team?.Name ?? "",
            CardButton.ForCommand(texts[$"command.{next}.title"], next));
        turn.Save(new Enqueue(new()
        {
            TenantId = turn.TenantId,
            ServiceUrl = personal?.ServiceUrl ?? turn.Conversation.ServiceUrl,
            ConversationId = personal?.ConversationId,
            MemberId = personal is null ? person.ChannelUserId : null,
            Kind = OutboxKind.Notice,
            Body = card.ToActivity(),
            CreatedAt = turn.Now,
            DueAt = turn.Now,
        }));
    }
}
