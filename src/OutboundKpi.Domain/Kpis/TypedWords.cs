using System.Text;

namespace OutboundKpi.Domain.Kpis;

/// <summary>Finds known words in what people type, in Japanese and English.</summary>
internal static class TypedWords
{
    /// <summary>
    /// Words as they are compared: full-width and half-width are one (NFKC), case is not told apart, and a hyphen or a run of spaces is one space;
    /// a space beside a Japanese character only sets words apart for the eye and is dropped.
    /// </summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var space = false;
        foreach (var character in WellFormed(text).Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            if (char.IsWhiteSpace(character) || character is '-' or '_' or '‐' or '‑')
            {
                space = true;
                continue;
            }

            if (space && folded.Length > 0 && char.IsAscii(character) && char.IsAscii(folded[^1]))
                folded.Append(' ');

            folded.Append(character);
            space = false;
        }

        return folded.ToString();
    }

    /// <summary>A table of words by key, each word folded.</summary>
    public static IEnumerable<(string Key, string Word)> Fold(IEnumerable<(string Key, string[] Words)> table) =>
        table.SelectMany(row => row.Words, (row, word) => (row.Key, Fold(word)));

    /// <summary>
    /// The key of the word that stands first in a text; of those that start at one place the longest: 再架電数 before 架電数, アポ取得率 before アポ.
    /// </summary>
    /// <param name="text">Folded.</param>
    /// <param name="words">Folded.</param>
    /// <returns><see langword="null"/> when none is in it.</returns>
    public static string? FirstKey(string text, IReadOnlyList<(string Key, string Word)> words) => words
        .Select(entry => (entry.Key, entry.Word.Length, Start: IndexOf(text, entry.Word)))
        .Where(found => found.Start >= 0)
        .OrderBy(found => found.Start)
        .ThenByDescending(found => found.Length)
        .Select(found => found.Key)
        .FirstOrDefault();

    private static int IndexOf(string text, string word)
    {
        for (var start = text.IndexOf(word, StringComparison.Ordinal); start >= 0; start = text.IndexOf(word, start + 1, StringComparison.Ordinal))
        {
            if (!SplitsLatinWord(text, start) && !SplitsLatinWord(text, start + word.Length))
                return start;
        }

        return -1;
    }

    // Japanese is written without spaces, so a word may stand anywhere; "att" in "matter" is no word.
    private static bool SplitsLatinWord(string text, int position) =>
        position > 0 && position < text.Length && char.IsAsciiLetter(text[position - 1]) && char.IsAsciiLetter(text[position]);

    // Half of a surrogate pair, which a cut message can end in, would make Normalize throw.
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
