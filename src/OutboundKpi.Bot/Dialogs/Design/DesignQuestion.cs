using System.Globalization;
using System.Text;
using System.Text.Json;
using OutboundKpi.Bot.Cards;

namespace OutboundKpi.Bot.Dialogs.Design;

/// <summary>One question of the design: what its card shows, what an answer by card or by text changes in the draft, and what is wrong with the draft.</summary>
public abstract class DesignQuestion
{
    /// <summary>The most characters of a line, such as a name or a number.</summary>
    public const int LongestLine = 60;

    /// <summary>The most characters of a field with sentences.</summary>
    public const int LongestText = 400;

    /// <summary>So much of a field is read before it is said to be too long; no card of ours lets more in.</summary>
    private const int LongestRead = 4000;

    /// <summary>The name under which a card's buttons send which fields the card shows.</summary>
    public const string FieldsShown = "fields";

    /// <summary>Which question it is.</summary>
    public abstract DesignStep Step { get; }

    /// <summary>Whether it has anything to ask; when not, the design goes past it.</summary>
    public virtual bool IsAsked(DesignScene scene) => true;

    /// <summary>Whether its answers are numbers, which would else be taken for a report.</summary>
    public virtual bool ReadsNumbers => false;

    /// <summary>The text that says how to write it, for somebody whose words were not understood.</summary>
    public virtual string UnreadKey => "design.notUnderstood";

    /// <summary>Whether something about the answer is asked back, which the supervisor may decide to go on with.</summary>
    public virtual bool AsksBack(DesignScene scene) => false;

    /// <summary>The card.</summary>
    /// <param name="scene">What is known.</param>
    /// <param name="isRetry">Whether it was answered already and something is wrong: then the fields say what.</param>
    public abstract DesignForm Form(DesignScene scene, bool isRetry);

    /// <summary>The draft with what a button sent; fields that were not sent stay.</summary>
    public abstract DesignDraft Take(DesignScene scene, JsonElement data);

    /// <summary>The draft with what was typed; <see langword="null"/> when it is no answer to this question.</summary>
    public abstract DesignDraft? Hear(DesignScene scene, string text);

    /// <summary>What is wrong with this question's part of the draft, in the reader's words by the names of the fields; empty when nothing is.</summary>
    public abstract IReadOnlyDictionary<string, string> Problems(DesignScene scene);

    /// <summary>What was answered, for the overview; empty when nothing was.</summary>
    public abstract string Summary(DesignScene scene);

    /// <summary>The card of the question with its usual frame.</summary>
    protected DesignForm Frame(DesignScene scene, bool isRetry, IReadOnlyList<DesignField> fields) => DesignFrame.Of(scene, Step) with
    {
        Fields = isRetry ? WithProblems(fields, Problems(scene)) : fields,
    };

    /// <summary>A field of one line.</summary>
    protected static DesignField Line(string id, string label, string value, string hint = "") =>
        new(id, label, value) { IsLine = true, Hint = hint, MaxLength = LongestLine };

    /// <summary>A field of several lines.</summary>
    protected static DesignField Area(string id, string label, string value, string hint = "") =>
        new(id, label, value) { IsText = true, Hint = hint, MaxLength = LongestText };

    /// <summary>Whether a card that shows the field was sent: channels leave out a field that was emptied, so the card names those that it shows.</summary>
    protected static bool WasShown(JsonElement data, string id) =>
        FormValues.Has(data, id) || FormValues.Text(data, FieldsShown, LongestRead).Split(',').Contains(id);

    /// <summary>What was sent for a field; what stood in it when the card did not show it.</summary>
    protected static string Said(JsonElement data, string id, string current) => WasShown(data, id) ? FormValues.Text(data, id, LongestRead) : current;

    /// <summary>What was ticked in a field; what was ticked before when the card did not show it.</summary>
    protected static IReadOnlyList<string> Ticked(JsonElement data, string id, IReadOnlyList<string> current) =>
        WasShown(data, id) ? [.. FormValues.Text(data, id, LongestRead).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)] : current;

    /// <summary>Says of a text that it is missing or too long; <see langword="null"/> when it is neither.</summary>
    protected static string? ProblemOf(DesignScene scene, string text, string missingKey, int longest = LongestText) =>
        text.Length == 0 ? scene.Texts[missingKey]
        : text.Length > longest ? scene.Texts.Format("design.tooLong", ("max", scene.Texts.Number(longest)))
        : null;

    /// <summary>The problems that there are.</summary>
    protected static IReadOnlyDictionary<string, string> Found(params ReadOnlySpan<(string Field, string? Problem)> problems)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (field, problem) in problems)
        {
            if (problem is not null)
                found.Add(field, problem);
        }

        return found;
    }

    /// <summary>Several answers on one line.</summary>
    protected static string Join(IEnumerable<string> answers) => string.Join(" / ", answers.Where(answer => answer.Length > 0));

    /// <summary>The lines of a text, without empty ones.</summary>
    protected static IReadOnlyList<string> Lines(string text) => text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A text as it is compared: in one width and case, without what ends a sentence.</summary>
    protected static string Folded(string text) => text.Normalize(NormalizationForm.FormKC).Trim().TrimEnd('。', '.', '!', '?').ToLowerInvariant();

    /// <summary>A whole number without separators.</summary>
    protected static string Plain(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static IReadOnlyList<DesignField> WithProblems(IReadOnlyList<DesignField> fields, IReadOnlyDictionary<string, string> problems) =>
        [.. fields.Select(field => problems.TryGetValue(field.Id, out var problem) ? field with { Problem = problem } : field)];
}
