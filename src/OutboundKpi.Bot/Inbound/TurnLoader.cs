using Microsoft.Extensions.Options;
using OutboundKpi.Bot.Access;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Teams.Activities;
using OutboundKpi.Teams.Dialogs;

namespace OutboundKpi.Bot.Inbound;

/// <summary>Makes the turn of an activity: reads in one round what is known of the person, the conversation and the dialog.</summary>
public sealed class TurnLoader(
    TurnStore turns, LanguageBook languages, IOptions<InboundOptions> options, IOptions<AccessOptions> access, TimeProvider time)
{
    /// <summary>The tenant of channels that name none.</summary>
    private const string NoTenant = "none";

    /// <summary>What is known, and the turn that begins with it.</summary>
    public async ValueTask<LoadedTurn> LoadAsync(Activity activity, CancellationToken cancellationToken)
    {
        var tenant = activity.TenantId ?? NoTenant;
        var personId = activity.PersonKey!;
        var key = new ConversationKey(tenant, activity.ServiceUrl!, activity.Conversation!.Id!);
        var start = await turns.LoadAsync(key, personId, activity.Id ?? "", KindOf(activity), cancellationToken);
        var readable = DialogStack.TryRead(start.Dialog.Json, out var dialogs);
        var person = Introduced(activity, tenant, personId, start.Person);
        var team = start.Teams.Count > 0 ? start.Teams[0] : null;
        var now = time.GetUtcNow();
        var turn = new TurnContext
        {
            Activity = activity,
            TenantId = tenant,
            Person = person,
            Conversation = Introduced(activity, key, personId, start.Conversation, now),
            Memberships = WithConfigured(start.Memberships, tenant, personId),
            Teams = start.Teams,
            Texts = languages.Choose(person.Language, team?.Language, activity.Locale),
            Now = TimeZoneInfo.ConvertTime(now, ZoneOf(team?.TimeZone, activity.LocalTimezone)),
            Dialogs = dialogs,
        };
        return new(turn, start, LostDialog: !readable);
    }

    /// <summary>The language that the channel says the sender reads, when there is no time to look.</summary>
    public Texts TextsOf(Activity activity) => languages.Choose(activity.Locale);

    /// <summary>What makes a repeated activity the same, beside its id.</summary>
    public static string KindOf(Activity activity) => activity.Name is { Length: > 0 } name ? $"{activity.Type}:{name}" : activity.Type!;

    // A manager by configuration is one whatever is stored.
    private IReadOnlyList<Membership> WithConfigured(IReadOnlyList<Membership> stored, string tenant, string personId) =>
        access.Value.Managers.Contains(personId, StringComparer.OrdinalIgnoreCase) && stored.All(one => one.Role != Role.Manager)
            ? [new() { TenantId = tenant, PersonId = personId, TeamId = null, Role = Role.Manager }, .. stored]
            : stored;

    private static Person Introduced(Activity activity, string tenant, string personId, Person? known) => new()
    {
        TenantId = tenant,
        PersonId = personId,
        Name = activity.From?.Name is { Length: > 0 } name ? name : known?.Name ?? "",
        ChannelUserId = activity.From!.Id!,
        Language = known?.Language,
    };

    private static Conversation Introduced(Activity activity, ConversationKey key, string personId, Conversation? known, DateTimeOffset now)
    {
        var kind = activity.Conversation!.ConversationType?.ToUpperInvariant() switch
        {
            "CHANNEL" => ConversationKind.Channel,
            "GROUPCHAT" => ConversationKind.GroupChat,
            "PERSONAL" => ConversationKind.Personal,
            _ => activity.Conversation.IsGroup == true ? ConversationKind.GroupChat : ConversationKind.Personal,
        };
        return new()
        {
            TenantId = key.TenantId,
            ServiceUrl = key.ServiceUrl,
            ConversationId = key.ConversationId,
            Kind = kind,
            PersonId = kind == ConversationKind.Personal ? personId : null,
            TeamId = known?.TeamId,
            Welcomed = known?.Welcomed ?? false,
            Reachable = true,
            BotId = activity.Recipient?.Id ?? known?.BotId ?? "",
            BotName = activity.Recipient?.Name ?? known?.BotName ?? "",
            ChannelId = activity.ChannelId!,
            UpdatedAt = now,
        };
    }

    private TimeZoneInfo ZoneOf(params ReadOnlySpan<string?> ids)
    {
        foreach (var id in ids)
        {
            if (id is not null && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone))
                return zone;
        }

        return TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);
    }
}

/// <summary>A turn with what it was made of.</summary>
/// <param name="Turn">The turn.</param>
/// <param name="Start">What was read.</param>
/// <param name="LostDialog">Whether a dialog waited that cannot be read any more.</param>
public sealed record LoadedTurn(TurnContext Turn, TurnStart Start, bool LostDialog);
