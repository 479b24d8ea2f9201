using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>The KPIs that are followed, each with what it is for.</summary>
public sealed class KpiCommand(KpiCards cards) : ICommand
{
    /// <inheritdoc/>
    public string Key => "kpi";

    /// <inheritdoc/>
    public IReadOnlyList<string> Words => ["KPI", "指標"];

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, string arguments, CancellationToken cancellationToken)
    {
        turn.Say(cards.List(turn.Texts, turn.Kpis, turn.Texts["kpiCard.intro"]));
        return ValueTask.CompletedTask;
    }
}
