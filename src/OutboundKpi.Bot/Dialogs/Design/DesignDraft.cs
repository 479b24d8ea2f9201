using System.Text.Json;
using System.Text.Json.Serialization;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Plans;

namespace OutboundKpi.Bot.Dialogs.Design;

/// <summary>
/// A plan that is being worked out: what stands in each field, as it was typed, so that nothing is lost before it is right. It is the person's own
/// until it is activated.
/// </summary>
public sealed record DesignDraft
{
    /// <summary>The newest version of the team's plan when the work on this one began; 0 for none.</summary>
    public int BaseVersion { get; init; }

    /// <summary>The question that waits.</summary>
    public DesignStep Step { get; init; }

    /// <summary>The furthest question that was ever reached.</summary>
    public DesignStep Furthest { get; init; }

    /// <summary>Which of the KPIs the question of <see cref="DesignStep.Item"/> is about.</summary>
    public int ItemIndex { get; init; }

    public GoalMeasure Measure { get; init; }

    /// <summary>How much in a month.</summary>
    public string PerMonth { get; init; } = "";

    /// <summary>What a deal brings.</summary>
    public string YenPerDeal { get; init; } = "";

    /// <summary>By when; empty for until further notice.</summary>
    public string Until { get; init; } = "";

    /// <summary>Whom the team calls.</summary>
    public string Persona { get; init; } = "";

    /// <summary>What troubles them.</summary>
    public string Problem { get; init; } = "";

    /// <summary>Who does what up to where.</summary>
    public string Flow { get; init; } = "";

    /// <summary>What is handed to whom.</summary>
    public string HandOver { get; init; } = "";

    /// <summary>When an appointment counts.</summary>
    public string AppointmentCondition { get; init; } = "";

    /// <summary>The answers about how the work stands, by the names of the questions.</summary>
    public IReadOnlyDictionary<string, string> Situation { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The phase that was decided; <see langword="null"/> before.</summary>
    public Phase? Phase { get; init; }

    /// <summary>The purposes that were ticked, by their names.</summary>
    public IReadOnlyList<string> Purposes { get; init; } = [];

    /// <summary>Further purposes in the supervisor's own words, one a line.</summary>
    public string OwnPurposes { get; init; } = "";

    /// <summary>The KPIs that were ticked, the main one first.</summary>
    public IReadOnlyList<string> Kpis { get; init; } = [];

    /// <summary>What was written for each KPI; kept for one that is not ticked any more, since it may be ticked again.</summary>
    public IReadOnlyList<DesignItem> Items { get; init; } = [];

    /// <summary>What is assumed of each rate, by the name of its stage.</summary>
    public IReadOnlyDictionary<string, string> Rates { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How many people call.</summary>
    public string Callers { get; init; } = "";


    /// <summary>The story for the floor: why it is done so.</summary>
    public string Why { get; init; } = "";

    /// <summary>The first day on which it holds; empty for the day that is proposed.</summary>
    public string EffectiveFrom { get; init; } = "";

    /// <summary>The concerns that the supervisor has decided to go on with, as they were asked.</summary>
    public IReadOnlyList<string> Accepted { get; init; } = [];

    /// <summary>What was written for a KPI; an empty one for a KPI that nothing was written for.</summary>
    public DesignItem ItemOf(string kpiKey) => Items.FirstOrDefault(item => item.KpiKey == kpiKey) ?? new() { KpiKey = kpiKey };

    /// <summary>The draft with what was written for a KPI in place of what stood there.</summary>
    public DesignDraft With(DesignItem item) => this with { Items = [.. Items.Where(other => other.KpiKey != item.KpiKey), item] };

    /// <summary>The draft waiting at a question.</summary>
    public DesignDraft At(DesignStep step) => this with { Step = step, Furthest = step > Furthest ? step : Furthest };

    /// <summary>As it is stored.</summary>
    public byte[] ToUtf8() => JsonSerializer.SerializeToUtf8Bytes(this, DesignJson.Default.DesignDraft);

    /// <summary>As it was stored; <see langword="null"/> when this release cannot read it.</summary>
    public static DesignDraft? FromUtf8(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, DesignJson.Default.DesignDraft);
        }
        catch (JsonException)
        {
            // A draft of another release: whoever asks starts over and says so.
            return null;
        }
    }
}

/// <summary>What is written for one KPI.</summary>
public sealed record DesignItem
{
    public required string KpiKey { get; init; }

    /// <summary>The number that is aimed at; empty for the proposed one or none.</summary>
    public string Target { get; init; } = "";

    /// <summary>Whether <see cref="Target"/> was decided; before that the proposed one stands in its field.</summary>
    public bool HasTarget { get; init; }

    /// <summary>Why this number.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The language's actions that were ticked, by their places in its list; <see langword="null"/> before anybody has chosen.</summary>
    public IReadOnlyList<int>? Actions { get; init; }

    /// <summary>Further actions in the supervisor's own words, one a line.</summary>
    public string OwnActions { get; init; } = "";

    /// <summary>What it is followed for; empty for the language's words.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>What it does to the goal; empty for the words that are worked out.</summary>
    public string Impact { get; init; } = "";
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(DesignDraft))]
[JsonSerializable(typeof(DesignState))]
internal sealed partial class DesignJson : JsonSerializerContext;
