using System.Text.Json;
using OutboundKpi.Bot.Dialogs.Comparisons;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>Opens the form that plans a comparison.</summary>
public sealed class ComparisonPlanVerb(ComparisonConversation conversation) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => ComparisonVerbs.Plan;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken) =>
        conversation.PlanAsync(turn, ComparisonConversation.Read(data), cancellationToken);
}
