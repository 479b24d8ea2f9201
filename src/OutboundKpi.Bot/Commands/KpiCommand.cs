using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Plans;

namespace OutboundKpi.Bot.Commands;

/// <summary>The KPIs that are followed, each with what it is for.</summary>
public sealed class KpiCommand(KpiCards cards, PlanBook plans) : ICommand
{
    /// <inheritdoc/>
    public string Key => "kpi";

    /// <inheritdoc/>
    public IReadOnlyList<string> Words => ["KPI", "指標"];

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, string arguments, CancellationToken cancellationToken) =>
        ShowAsync(turn, turn.Texts["kpiCard.intro"], cancellationToken);

    /// <summary>Shows the KPIs to choose from.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="intro">A sentence above them; may quote the person.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public async ValueTask ShowAsync(TurnContext turn, string intro, CancellationToken cancellationToken)
    {
        var version = await plans.InForceAsync(turn.HomeTeam, turn.Today, cancellationToken);
        turn.Say(cards.List(turn.Texts, intro, turn.Kpis, version?.Plan, turn.Person.PersonId, turn.Today));
    }
}
