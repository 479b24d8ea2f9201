using System.Text.Json;
using OutboundKpi.Bot.Cards;

namespace OutboundKpi.Bot.Dialogs.Design;

/// <summary>A question that is answered in the supervisor's own words, field by field: a line with a field's name goes there, another into the first that is empty.</summary>
public abstract class WrittenQuestion : DesignQuestion
{
    private static readonly char[] AfterName = [':', ' ', '=', '\t'];

    /// <summary>The fields in their order.</summary>
    protected abstract IReadOnlyList<Written> Fields { get; }

    /// <inheritdoc/>
    public override string UnreadKey => "design.whichField";

    /// <inheritdoc/>
    public override DesignForm Form(DesignScene scene, bool isRetry) => Frame(
        scene,
        isRetry,
        [.. Fields.Select(field => Area(field.Id, scene.Texts[field.LabelKey], field.Get(scene.Draft), scene.Texts[field.HintKey]))]);

    /// <inheritdoc/>
    public override DesignDraft Take(DesignScene scene, JsonElement data) =>
        Fields.Aggregate(scene.Draft, (draft, field) => field.Set(draft, Said(data, field.Id, field.Get(draft))));

    /// <inheritdoc/>
    public override DesignDraft? Hear(DesignScene scene, string text)
    {
        var draft = scene.Draft;
        foreach (var line in Lines(text))
        {
            if (Named(scene, line) is { } named)
                draft = named.Field.Set(draft, named.Words);
            else if (Fields.FirstOrDefault(field => field.Get(draft).Length == 0) is { } empty)
                draft = empty.Set(draft, line);
            else
                return null;
        }

        return draft;
    }

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Problems(DesignScene scene) =>
        Found([.. Fields.Select(field => (field.Id, ProblemOf(scene, field.Get(scene.Draft), field.MissingKey)))]);

    /// <inheritdoc/>
    public override string Summary(DesignScene scene) =>
        Join(Fields.Select(field => field.Get(scene.Draft)).Where(words => words.Length > 0));

    private (Written Field, string Words)? Named(DesignScene scene, string line)
    {
        foreach (var field in Fields)
        {
            foreach (var name in scene.Texts.List(field.NamesKey))
            {
                var said = Widths(line);
                if (said.StartsWith(name, StringComparison.OrdinalIgnoreCase) && said.Length > name.Length && Array.IndexOf(AfterName, said[name.Length]) >= 0)
                    return (field, line[name.Length..].Trim('：', ':', ' ', '　', '=', '\t'));
            }
        }

        return null;
    }

    // Only what stands after a name matters here; the words themselves are kept as they are.
    private static string Widths(string line) => line.Replace('：', ':').Replace('　', ' ');

    /// <summary>A field that is written.</summary>
    /// <param name="Id">Its name on the card.</param>
    /// <param name="LabelKey">The text that says what belongs in it.</param>
    /// <param name="HintKey">The text of an example.</param>
    /// <param name="MissingKey">The text that asks for it.</param>
    /// <param name="NamesKey">The words that name it in a typed line.</param>
    /// <param name="Get">What stands in it.</param>
    /// <param name="Set">The draft with other words in it.</param>
    protected sealed record Written(
        string Id, string LabelKey, string HintKey, string MissingKey, string NamesKey, Func<DesignDraft, string> Get, Func<DesignDraft, string, DesignDraft> Set);
}
