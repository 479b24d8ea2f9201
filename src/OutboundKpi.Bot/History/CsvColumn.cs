using System.Globalization;
using System.Text;

namespace OutboundKpi.Bot.History;

/// <summary>A column of a file, by the name that exports give it and the other names under which files hold it.</summary>
internal sealed class CsvColumn(string name, params string[] otherNames)
{
    private readonly HashSet<string> _folded = [.. otherNames.Append(name).Select(Fold)];

    public string Name { get; } = name;

    /// <summary>Its usual name in Japanese, for messages; empty when there is none.</summary>
    public string JapaneseName { get; } = otherNames.FirstOrDefault(other => !char.IsAscii(other[0])) ?? "";

    /// <summary>Whether a header means this column. Width, case, spaces and hyphens do not matter.</summary>
    public bool IsCalled(string header) => _folded.Contains(Fold(header));

    private static string Fold(string header) => string.Concat(header
        .Normalize(NormalizationForm.FormKC)
        .ToLowerInvariant()
        .Where(character => !char.IsWhiteSpace(character) && character is not ('_' or '-' or '・')
            && CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.Format));
}
