using System.Text.Json;
using OutboundKpi.Bot.Dialogs.Reports;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>Opens the form when none of the likely readings was right.</summary>
public sealed class ReportFillVerb(ReportConversation conversation) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => ReportVerbs.Fill;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken) =>
        conversation.FillAsync(turn, ReportFormReader.Read(data), cancellationToken);
}
