using System.Text;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Plans;
using OutboundKpi.Domain.Kpis;

namespace OutboundKpi.Bot.Commands;

/// <summary>Why a KPI is followed, asked by the command or in somebody's own words (接続率って何のため？).</summary>
public sealed class WhyCommand(KpiCards cards, KpiExplanations explanations, KpiCommand list) : ICommand
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
    public async ValueTask RunAsync(TurnContext turn, string arguments, CancellationToken cancellationToken)
    {
        var asked = turn.Kpis.Find(arguments) ?? turn.Kpis.FindByWords(arguments);
        if (arguments.Length == 0)
            await list.ShowAsync(turn, turn.Texts["kpiCard.whichOne"], cancellationToken);
        else if (asked is null)
            await list.ShowAsync(turn, turn.Texts.Format("kpiCard.unknown", ("words", arguments.Length <= 40 ? arguments : arguments[..40])), cancellationToken);
        else
            turn.SayPrivately(cards.Why(turn.Texts, await explanations.OfAsync(turn, asked, cancellationToken)));
    }
}
