using System.Text.Json.Serialization;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Dialogs.Reports;

/// <summary>A report form that waits: what stands in it, and what it is about.</summary>
public sealed record ReportFormState
{
    /// <summary>The nonce of the rendered form: a form acts once.</summary>
    public required string Nonce { get; init; }

    /// <summary>Whether it corrects a report that was there.</summary>
    public bool Corrects { get; init; }

    /// <summary>Whether there is a report for its day, list and script already, which it would replace.</summary>
    public bool Replaces { get; init; }

    /// <summary>The entry that a correction is about: when the day, the list or the script is changed, that entry is taken back.</summary>
    public EntryKey? Original { get; init; }

    /// <summary>What stands in the fields, by their names: as the person typed it, so that nothing typed is lost.</summary>
    public required IReadOnlyDictionary<string, string> Values { get; init; }

    /// <summary>What is wrong, by field: the key of the text that says so. The name "" is the whole form.</summary>
    public IReadOnlyDictionary<string, string> Problems { get; init; } = new Dictionary<string, string>();

    /// <summary>What was not clear in a typed report; <see langword="null"/> when the form was asked for.</summary>
    public DoubtReason? Doubt { get; init; }

    /// <summary>The unclear words as they were typed; empty when there were none.</summary>
    public string DoubtWords { get; init; } = "";

    /// <summary>The unclear numbers, in the order of the text: their fields are marked, and whoever sends the form says by it what they mean.</summary>
    public IReadOnlyList<int> DoubtValues { get; init; } = [];

    /// <summary>Whether the answer teaches how the team writes: so for several bare numbers, or one number with an unclear word.</summary>
    public bool Teaches { get; init; }

    /// <summary>The counts that were not asked about: clear in the message, or reported before. The answer to the question is not among them.</summary>
    public IReadOnlyList<CountField> Settled { get; init; } = [];

    /// <summary>What a single unclear number may count, likeliest first.</summary>
    public IReadOnlyList<CountField> Candidates { get; init; } = [];

    /// <summary>The word whose meaning was unclear; empty when the numbers had none.</summary>
    public string DoubtLabel { get; init; } = "";

    /// <summary>What stands in a field; empty when nothing does.</summary>
    public string Value(string field) => Values.GetValueOrDefault(field, "");
}

/// <summary>What tells entries of one person apart.</summary>
public sealed record EntryKey(DateOnly Date, string List, string Script);

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ReportFormState))]
internal sealed partial class ReportDialogJson : JsonSerializerContext;
