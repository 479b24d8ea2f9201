using System.Text.Json.Serialization;
using OutboundKpi.Domain.Funnel;

namespace OutboundKpi.Bot.Dialogs.Comparisons;

/// <summary>A comparison that is being planned.</summary>
public sealed record ComparisonPlanState
{
    /// <summary>The smallest difference worth acting on where nobody says, in percent of the rate.</summary>
    public const int UsualLift = 30;

    /// <summary>The nonce of the rendered card: it acts once.</summary>
    public required string Nonce { get; init; }

    public required string TeamId { get; init; }

    public required StratumFactor Factor { get; init; }

    /// <summary>The one that is asked about, as typed.</summary>
    public string First { get; init; } = "";

    /// <summary>The one that it is compared with, as typed.</summary>
    public string Second { get; init; } = "";

    public ComparisonDesign Design { get; init; } = ComparisonDesign.AlternatingWeeks;

    /// <summary>The smallest difference worth acting on, in percent of the rate.</summary>
    public int Lift { get; init; } = UsualLift;

    /// <summary>The text that says what needs another look; empty when nothing does.</summary>
    public string ProblemKey { get; init; } = "";
}

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ComparisonPlanState))]
internal sealed partial class ComparisonDialogJson : JsonSerializerContext;
