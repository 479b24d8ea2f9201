using System.Text.Json;

namespace OutboundKpi.Teams.Activities;

/// <summary>A mention of somebody in a message, as its entity describes it.</summary>
public sealed class Mention
{
    public const string EntityType = "mention";

    public ChannelAccount? Mentioned { get; set; }

    /// <summary>The words that stand for the mention in the message's text, for example <c>&lt;at&gt;Name&lt;/at&gt;</c>.</summary>
    public string? Text { get; set; }

    /// <summary>The mentions of an activity, in the order of its entities. An entity of another kind or shape is passed over.</summary>
    public static IEnumerable<Mention> In(Activity activity)
    {
        foreach (var entity in activity.Entities ?? [])
        {
            if (entity.ValueKind == JsonValueKind.Object
                && entity.StringOrNull("type") == EntityType
                && entity.TryGetProperty("mentioned", out var mentioned)
                && mentioned.ValueKind == JsonValueKind.Object)
            {
                yield return new Mention
                {
                    Mentioned = new ChannelAccount { Id = mentioned.StringOrNull("id"), Name = mentioned.StringOrNull("name") },
                    Text = entity.StringOrNull("text"),
                };
            }
        }
    }
}
