using System.Text.Json;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Domain.Kpis;

namespace OutboundKpi.Bot.Dialogs.Design;

/// <summary>5: the KPIs that fit the purposes and the phase, each with its pair; which of them, and which is the main one.</summary>
public sealed class KpisQuestion : DesignQuestion
{
    private static readonly char[] Between = [',', '、', '，', '・', '\n', '\r', '/', '／'];

    /// <inheritdoc/>
    public override DesignStep Step => DesignStep.Kpis;

    /// <inheritdoc/>
    public override DesignForm Form(DesignScene scene, bool isRetry)
    {
        var (texts, draft) = (scene.Texts, scene.Draft);
        var proposed = DesignProposals.Of(scene);
        IReadOnlyList<string> chosen = draft.Kpis.Count > 0 ? draft.Kpis : [.. proposed.Select(one => one.KpiKey)];
        var offered = proposed.Select(one => one.KpiKey).Concat(chosen).Distinct(StringComparer.Ordinal).Select(scene.Team.Kpis.Get).ToList();
        var rest = scene.Team.Kpis.All.Where(kpi => !offered.Contains(kpi));
        DesignChoice[] choices = [.. offered.Concat(rest).Select(kpi => new DesignChoice(new KpiWording(texts, kpi).Name, kpi.Key))];
        return Frame(
            scene,
            isRetry,
            [
                new("kpis", texts["design.kpis.which"], string.Join(',', chosen)) { IsTicks = true, Choices = choices },
                new("main", texts["design.kpis.main"], chosen.Count > 0 ? chosen[0] : "") { IsChoice = true, Choices = choices[..Math.Max(offered.Count, 1)] },
            ]) with
        {
            Facts = [.. proposed.Select(one => new DesignFact(new KpiWording(texts, scene.Team.Kpis.Get(one.KpiKey)).Name, DesignProposals.Why(texts, one)))],
            Asks = DesignConcerns.AsksOf(scene, Step),
        };
    }

    /// <inheritdoc/>
    public override DesignDraft Take(DesignScene scene, JsonElement data)
    {
        var ticked = Ticked(data, "kpis", scene.Draft.Kpis).Where(key => scene.Team.Kpis.Find(key) is not null).Distinct(StringComparer.Ordinal).ToList();
        var main = FormValues.Text(data, "main");
        return DesignConcerns.Accept(scene.Draft with { Kpis = WithMain(ticked, main) }, data);
    }

    /// <inheritdoc/>
    public override DesignDraft? Hear(DesignScene scene, string text)
    {
        if (DesignConcerns.AcceptTyped(scene, Step, text) is { } accepted)
            return accepted;

        var keys = new List<string>();
        foreach (var words in text.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (scene.Team.Kpis.FindByWords(words) is not { } kpi)
                return null;

            keys.Add(kpi.Key);
        }

        return scene.Draft with { Kpis = [.. keys.Distinct(StringComparer.Ordinal)] };
    }

    /// <inheritdoc/>
    public override bool AsksBack(DesignScene scene) => DesignConcerns.AsksOf(scene, Step).Count > 0;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Problems(DesignScene scene) =>
        Found(("kpis", scene.Draft.Kpis.Count == 0 ? scene.Texts["design.kpis.none"] : null));

    /// <inheritdoc/>
    public override string Summary(DesignScene scene) =>
        string.Join(scene.Texts["format.list"], scene.Draft.Kpis.Select(key => scene.Texts[$"kpi.{key}.shortName"]));

    // The main one is among those that are followed, even where only it was named.
    private static List<string> WithMain(List<string> ticked, string main) =>
        KpiCatalogue.PerConnect.Find(main) is null ? ticked : ticked.Contains(main) ? [main, .. ticked.Where(key => key != main)] : ticked;
}
