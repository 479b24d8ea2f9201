using System.Text;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Domain.Kpis;

namespace OutboundKpi.Bot.Commands;

/// <summary>Why a KPI is followed, asked by the command or in somebody's own words (接続率って何のため？).</summary>
public sealed class WhyCommand(KpiCards cards) : ICommand
{
    private static readonly string[] Questions = ["なぜ", "何のため", "なんのため", "どうして", "なんで", "目的は", "意味は", "why ", "what is the point", "what for", "purpose of"];

    /// <inheritdoc/>
    public string Key => "why";

    /// <inheritdoc/>
    public IReadOnlyList<string> Words => ["なぜ", "why"];

    /// <inheritdoc/>
    public bool TakesArguments => true;

    /// <inheritdoc/>
    public bool Understands(string text)
    {
        var folded = text.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        return folded.Length <= 80
            && Array.Exists(Questions, question => folded.Contains(question, StringComparison.Ordinal))
            && KpiCatalogue.PerConnect.FindByWords(text) is not null;
    }

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, string arguments, CancellationToken cancellationToken)
    {
        if (arguments.Length == 0)
            turn.Say(cards.List(turn.Texts, turn.Kpis, turn.Texts["kpiCard.whichOne"]));
        else if ((turn.Kpis.Find(arguments) ?? turn.Kpis.FindByWords(arguments)) is { } kpi)
            turn.Say(cards.Why(turn.Texts, turn.HomeTeam, kpi));
        else
            turn.Say(cards.List(turn.Texts, turn.Kpis, turn.Texts.Format("kpiCard.unknown", ("words", arguments.Length <= 40 ? arguments : arguments[..40]))));

        return ValueTask.CompletedTask;
    }
}
