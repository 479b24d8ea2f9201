namespace OutboundKpi.Bot.History;

/// <summary>
/// Text that a spreadsheet would run as a formula, which somebody may have typed as the name of a list, gets an apostrophe in front: it is then shown as it
/// stands. What is defused here is read back as it was.
/// </summary>
public static class SpreadsheetText
{
    private const char Mark = '\'';

    /// <summary>The text as it may stand in a cell.</summary>
    public static string Defuse(string text) => IsRisky(text) ? Mark + text : text;

    /// <summary>The text that a cell was made of.</summary>
    public static string Read(string cell) => cell.Length > 0 && cell[0] == Mark && IsRisky(cell[1..]) ? cell[1..] : cell;

    // Apostrophes are looked through, so that a text that begins with one of its own comes back too.
    private static bool IsRisky(string text)
    {
        var rest = text.AsSpan().TrimStart(Mark);
        return (rest.Length > 0 && rest[0] is '\t' or '\r' or '\n')
            || (rest.TrimStart() is [var first, ..] && first is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠');
    }
}
