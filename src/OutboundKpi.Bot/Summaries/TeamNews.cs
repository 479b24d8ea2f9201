using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.History;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Diagnosis;

namespace OutboundKpi.Bot.Summaries;

/// <summary>What changed in a team of late, in sentences that its channel may read: nothing of single people, and only what holds.</summary>
public sealed class TeamNews(TeamHistoryReader histories)
{
    private const int Most = 2;

    /// <summary>What began longer ago, in calendar days, is no news; the diagnosis still tells it.</summary>
    private const int NewsForDays = 60;

    /// <summary>The news as of the end of a day, strongest first; empty when nothing is known to have changed.</summary>
    public async ValueTask<IReadOnlyList<string>> OfAsync(Team team, DateOnly asOf, Texts texts, CancellationToken cancellationToken)
    {
        var history = await histories.ReadAsync(team, asOf, cancellationToken);
        var diagnosis = TeamDiagnosis.Of(history);
        var wording = new FindingWording(texts, history.Kpis, person => person);
        return
        [
            .. DiagnosisCards.WithoutParts(diagnosis.Findings)
                .Where(finding => finding is
                {
                    Strength: FindingStrength.Change,
                    Kind: FindingKind.NumberChasing or FindingKind.RateChange or FindingKind.VolumeChange or FindingKind.CohortChange,
                })
                .Where(finding => finding.Since > asOf.AddDays(-NewsForDays))
                .Take(Most)
                .Select(wording.Headline),
        ];
    }
}
