using System.Globalization;
using System.Text;

namespace OutboundKpi.Bot.History;

/// <summary>What is wrong with a line of a file.</summary>
/// <param name="Line">The number of the line, the header being the first; 0 when it is about the file as a whole.</param>
/// <param name="Column">The column by its own name; <see langword="null"/> when it is about the line as a whole.</param>
/// <param name="Value">The cell as it stands in the file; <see langword="null"/> when there is none.</param>
/// <param name="Reason">What is wrong and what would be right.</param>
public sealed record LineProblem(long Line, string? Column, string? Value, string Reason)
{
    private const int LongestShown = 40;

    /// <summary>One line for the error output.</summary>
    public override string ToString()
    {
        var words = new StringBuilder();
        if (Line > 0)
            words.Append(CultureInfo.InvariantCulture, $"Line {Line}");

        if (Column is not null)
            words.Append(Line > 0 ? ", " : "").Append(Column);

        if (Value is not null)
            words.Append(" '").Append(Shown(Value)).Append('\'');

        return words.Length == 0 ? Reason : words.Append(": ").Append(Reason).ToString();
    }

    // A cell may hold anything, also what would move a terminal's cursor or turn the direction of its text.
    private static string Shown(string value)
    {
        var shown = new StringBuilder();
        foreach (var rune in value.EnumerateRunes())
        {
            if (shown.Length >= LongestShown)
                return shown.Append('…').ToString();

            var isSafe = Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
            shown.Append(isSafe ? rune.ToString() : "\ufffd");
        }

        return shown.ToString();
    }
}
