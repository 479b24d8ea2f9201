using OutboundKpi.Bot.Dialogs.Money;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Funnel;

namespace OutboundKpi.Bot.Commands;

/// <summary>What a team's month cost and brought: for its supervisors, who also say what it cost (<c>費用 10月 120万</c>), and for managers.</summary>
public sealed class CostsCommand(MoneyConversation conversation, MoneyCards cards) : ICommand
{
    /// <inheritdoc/>
    public string Key => "costs";

    /// <inheritdoc/>
    public IReadOnlyList<string> Words => ["費用", "costs"];

    /// <inheritdoc/>
    public bool TakesArguments => true;

    /// <inheritdoc/>
    public async ValueTask RunAsync(TurnContext turn, string arguments, CancellationToken cancellationToken)
    {
        var read = MoneyReader.Read(arguments, turn.Today);
        if (read is not { } said || said.Month > Month.Of(turn.Today))
            turn.Say(cards.Refusal(turn.Texts, "money.notUnderstood"));
        else if (said.Money == MonthMoney.None)
            await conversation.ShowAsync(turn, wanted: null, said.Month, cancellationToken);
        else if (said.Month is { } month)
            await conversation.HearAsync(turn, month, said.Money, cancellationToken);
        else
            turn.Say(cards.Refusal(turn.Texts, "money.whichMonth"));
    }
}
