using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Dialogs.Design;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Teams.Dialogs;

namespace OutboundKpi.Bot.Commands;

/// <summary>Stops what was being entered; works at every step.</summary>
public sealed class CancelCommand(DialogEngine<TurnContext> engine, CardBook cards) : ICommand
{
    /// <inheritdoc/>
    public string Key => "cancel";

    /// <inheritdoc/>
    public IReadOnlyList<string> Words => ["キャンセル", "やめる", "中止", "cancel", "stop"];

    /// <inheritdoc/>
    public async ValueTask RunAsync(TurnContext turn, string arguments, CancellationToken cancellationToken)
    {
        var keepsDraft = engine.DropExpired(turn.Dialogs).Top is { Dialog: DesignDialog.DialogName };
        var result = await engine.CancelAsync(turn, turn.Dialogs, cancellationToken);
        turn.Dialogs = result.Stack;
        turn.Say(Notices.Of(cards, turn.Texts, turn.Texts[
            result.Kind == DialogResultKind.NothingWaits ? "turn.nothingToCancel"
            : keepsDraft ? "design.cancelled"
            : "turn.cancelled"]));
    }
}
