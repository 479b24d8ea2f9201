using System.Text.Json.Serialization;

namespace OutboundKpi.Bot.Dialogs.Outcomes;

/// <summary>A form for outcomes that waits: whose, which days, what stands in it.</summary>
public sealed record OutcomeFormState
{
    /// <summary>The nonce of the rendered form: a form acts once.</summary>
    public required string Nonce { get; init; }

    public required string TeamId { get; init; }

    /// <summary>Who made the appointments.</summary>
    public required string PersonId { get; init; }

    /// <summary>Their name when the form is filled in for them; empty for one's own.</summary>
    public string Name { get; init; } = "";

    public required IReadOnlyList<OutcomeFormRow> Rows { get; init; }

    /// <summary>The text above the form: how to fill it in, or what is wrong.</summary>
    public string MessageKey { get; init; } = "outcomes.intro";

    /// <summary>How many open days there are beside those of the form.</summary>
    public int More { get; init; }

    /// <summary>How many were shown before these.</summary>
    public int Skipped { get; init; }
}

/// <summary>A day's appointments in the form.</summary>
public sealed record OutcomeFormRow
{
    public required DateOnly Date { get; init; }

    public string List { get; init; } = "";

    public string Script { get; init; } = "";

    /// <summary>How many appointments were made.</summary>
    public int Made { get; init; }

    /// <summary>What stands in the field, as typed.</summary>
    public string Held { get; init; } = "";

    /// <summary>What stands in the field, as typed.</summary>
    public string Cancelled { get; init; } = "";

    /// <summary>What stands in the field, as typed.</summary>
    public string Deals { get; init; } = "";

    /// <summary>The text that says what is wrong; empty when nothing is.</summary>
    public string ProblemKey { get; init; } = "";
}

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(OutcomeFormState))]
internal sealed partial class OutcomeDialogJson : JsonSerializerContext;
