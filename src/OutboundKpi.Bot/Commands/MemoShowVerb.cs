using System.Text.Json;
using OutboundKpi.Bot.Dialogs.Reports;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Memos;

namespace OutboundKpi.Bot.Commands;

/// <summary>A button that shows more of one's own memos.</summary>
public sealed class MemoShowVerb(MemoConversation conversation) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => MemoVerbs.Show;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken) =>
        conversation.ShowAsync(turn, (int)Math.Clamp(ReportFormReader.Number(data, "skip"), 0, MemoConversation.MostMemos), cancellationToken);
}
