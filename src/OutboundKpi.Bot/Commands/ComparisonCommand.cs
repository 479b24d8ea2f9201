using System.Text;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Dialogs.Comparisons;
using OutboundKpi.Bot.Dialogs.Reports;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Domain.Funnel;

namespace OutboundKpi.Bot.Commands;

/// <summary>The planned comparison: how it stands, a new one (<c>比較 トーク A B</c>), or its end (<c>比較 やめる</c>).</summary>
public sealed class ComparisonCommand(ComparisonConversation conversation, ComparisonCards cards) : ICommand
{
    /// <inheritdoc/>
    public string Key => "comparison";

    /// <inheritdoc/>
    public IReadOnlyList<string> Words => ["比較", "compare"];

    /// <inheritdoc/>
    public bool TakesArguments => true;

    /// <inheritdoc/>
    public async ValueTask RunAsync(TurnContext turn, string arguments, CancellationToken cancellationToken)
    {
        var words = arguments.Normalize(NormalizationForm.FormKC).Split([' ', '　', '、', ','], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            await ShowAsync(turn, cancellationToken);
        else if (words.Length == 1 && turn.Texts.List("comparison.stopWords").Contains(words[0], StringComparer.OrdinalIgnoreCase))
            await conversation.StopAsync(turn, id: null, cancellationToken);
        else if (FactorOf(turn, words[0]) is { } factor)
            await PlanAsync(turn, factor, words[1..], cancellationToken);
        else
            turn.Say(cards.Say(turn.Texts, turn.Texts["comparison.how"], Choices(turn)));
    }

    private async ValueTask ShowAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        if (!await conversation.ShowPlannedAsync(turn, cancellationToken))
            turn.SayPrivately(cards.Say(turn.Texts, turn.Texts["comparison.how"], Choices(turn)));
    }

    private async ValueTask PlanAsync(TurnContext turn, StratumFactor factor, string[] names, CancellationToken cancellationToken)
    {
        var plan = new ComparisonPlanState
        {
            Nonce = Nonce.New(),
            TeamId = turn.LedTeams.First().TeamId,
            Factor = factor,
            First = names.Length == 2 ? names[0] : "",
            Second = names.Length == 2 ? names[1] : "",
        };
        if (names.Length == 2)
            await conversation.PreviewAsync(turn, plan, cancellationToken);
        else
            await conversation.PlanAsync(turn, plan, cancellationToken);
    }

    private static StratumFactor? FactorOf(TurnContext turn, string word) =>
        turn.Texts.List("comparison.listWords").Contains(word, StringComparer.OrdinalIgnoreCase) ? StratumFactor.List
        : turn.Texts.List("comparison.scriptWords").Contains(word, StringComparer.OrdinalIgnoreCase) ? StratumFactor.Script
        : null;

    private static CardButton[] Choices(TurnContext turn) =>
    [
        CardButton.ForCommand(turn.Texts["command.scripts.title"], "scripts"),
        CardButton.ForCommand(turn.Texts["command.lists.title"], "lists"),
    ];
}
