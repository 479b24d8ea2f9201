using System.Text.Json;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Domain.Plans;

namespace OutboundKpi.Bot.Dialogs.Design;

/// <summary>5: what the team wants to get better at: some that are known, and the supervisor's own.</summary>
public sealed class PurposesQuestion : DesignQuestion
{
    private const int MostOwn = 5;

    private static readonly char[] Between = [',', '、', '，', '\n', '\r'];

    /// <inheritdoc/>
    public override DesignStep Step => DesignStep.Purposes;

    /// <inheritdoc/>
    public override DesignForm Form(DesignScene scene, bool isRetry)
    {
        var texts = scene.Texts;
        var phase = PhaseChoiceQuestion.PhaseOf(scene);
        var offered = KnownPurpose.All.OrderBy(purpose => purpose.Phase != phase).Select(purpose => new DesignChoice(Words(texts, purpose), purpose.Key));
        return Frame(
            scene,
            isRetry,
            [
                new("purposes", texts["design.purposes.which"], string.Join(',', scene.Draft.Purposes)) { IsTicks = true, Choices = [.. offered] },
                Area("ownPurposes", texts["design.purposes.own"], scene.Draft.OwnPurposes, texts["design.purposes.ownHint"]),
            ]);
    }

    /// <inheritdoc/>
    public override DesignDraft Take(DesignScene scene, JsonElement data) => Chosen(scene.Draft, scene.Draft with
    {
        Purposes = [.. Ticked(data, "purposes", scene.Draft.Purposes).Where(key => KnownPurpose.Find(key) is not null).Distinct(StringComparer.Ordinal)],
        OwnPurposes = Said(data, "ownPurposes", scene.Draft.OwnPurposes),
    });

    /// <inheritdoc/>
    public override DesignDraft? Hear(DesignScene scene, string text)
    {
        var (known, own) = (new List<string>(), new List<string>());
        foreach (var words in text.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (KnownPurpose.All.FirstOrDefault(purpose => Folded(Words(scene.Texts, purpose)) == Folded(words)) is { } purpose)
                known.Add(purpose.Key);
            else
                own.Add(words);
        }

        return Chosen(scene.Draft, scene.Draft with { Purposes = [.. known.Distinct(StringComparer.Ordinal)], OwnPurposes = string.Join('\n', own) });
    }

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Problems(DesignScene scene)
    {
        var (texts, draft) = (scene.Texts, scene.Draft);
        var own = draft.OwnPurposes.Length > LongestText ? texts.Format("design.tooLong", ("max", texts.Number(LongestText)))
            : OwnOf(draft).Count > MostOwn ? texts.Format("design.purposes.tooMany", ("max", texts.Number(MostOwn)))
            : null;
        return Found(("purposes", draft.Purposes.Count + OwnOf(draft).Count == 0 ? texts["design.purposes.none"] : null), ("ownPurposes", own));
    }

    /// <inheritdoc/>
    public override string Summary(DesignScene scene) => Join(WordsOf(scene));

    /// <summary>A known purpose in the reader's words.</summary>
    public static string Words(Texts texts, KnownPurpose purpose) => texts[$"design.purpose.{purpose.Key}"];

    /// <summary>The supervisor's own purposes.</summary>
    public static IReadOnlyList<string> OwnOf(DesignDraft draft) => Lines(draft.OwnPurposes);

    /// <summary>All purposes of a draft in words.</summary>
    public static IReadOnlyList<string> WordsOf(DesignScene scene) =>
        [.. scene.Draft.Purposes.Select(KnownPurpose.Find).Where(known => known is not null).Select(known => Words(scene.Texts, known!)), .. OwnOf(scene.Draft)];

    /// <summary>The purposes of a plan: those that are known in this language by their keys, and the others as they are.</summary>
    public static (IReadOnlyList<string> Known, IReadOnlyList<string> Own) Split(Texts texts, IReadOnlyList<string> purposes)
    {
        var known = KnownPurpose.All.Where(purpose => purposes.Contains(Words(texts, purpose))).ToList();
        return ([.. known.Select(purpose => purpose.Key)], [.. purposes.Except(known.Select(purpose => Words(texts, purpose)))]);
    }

    // Other purposes propose other KPIs; what was chosen by hand for the same ones stays.
    private static DesignDraft Chosen(DesignDraft before, DesignDraft after) =>
        before.Purposes.SequenceEqual(after.Purposes) && before.OwnPurposes == after.OwnPurposes ? after : after with { Kpis = [] };
}
