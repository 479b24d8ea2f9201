using System.Text.Json;
using OutboundKpi.Bot.Dialogs.Reports;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>The send button of a report form.</summary>
public sealed class ReportSubmitVerb(ReportConversation conversation) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => ReportVerbs.Submit;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken) =>
        conversation.SubmitAsync(turn, ReportFormReader.Read(data), cancellationToken);
}
