using OutboundKpi.Domain.Reports.Reading;

namespace OutboundKpi.Domain.Reports;

/// <summary>Reads one number field of a form, where the label is already known: "８０", "1,200件", "百五", "1時間20分".</summary>
public static class CountReader
{
    private static readonly string[] _units = ["件", "本", "回", "コール", "社", "人", "名", "calls", "call"];

    /// <summary>Reads the text of one field.</summary>
    /// <param name="text">What was typed; <see langword="null"/> or blank means that nothing was given, which is not zero.</param>
    /// <param name="field">The count of the field: <see cref="CountField.TalkMinutes"/> takes lengths of time, a bare number is minutes.</param>
    /// <param name="count">The number when the problem is <see cref="CountProblem.None"/>; else 0.</param>
    public static CountProblem Read(string? text, CountField field, out int count)
    {
        count = 0;
        var lower = ReportText.From(text ?? "").Lower.Trim();
        if (lower.Length == 0 || lower is "-" or "ー" or "–" or "—" or "―")
            return CountProblem.Empty;

        if (lower is "なし" or "無し" or "ナシ" or "ゼロ" or "none")
            return CountProblem.None;

        var isNegative = lower[0] is '-' or '−' or '▲' || lower.StartsWith("マイナス", StringComparison.Ordinal);
        var start = isNegative ? (lower[0] == 'マ' ? 4 : 1) : 0;
        if (start >= lower.Length)
            return CountProblem.NotANumber;

        var token = new NumberLexer(lower).Read(start, isKanji: Script.IsKanjiNumeral(lower[start]));
        if (token is null || !EndsThere(lower, token.End) || !Fits(token.Kind, field))
            return CountProblem.NotANumber;

        if (isNegative)
            return token.Value == 0 ? CountProblem.None : CountProblem.Negative;

        if (token.Flaw == NumberFlaw.Fraction)
            return CountProblem.Fraction;

        if (ReportCheck.Check(ReportCounts.None.With(field, token.Value)) is not null)
            return CountProblem.TooLarge;

        count = token.Value;
        return CountProblem.None;
    }

    /// <summary>Whether the text of one field is a number that a day can have.</summary>
    public static bool TryReadCount(string? text, CountField field, out int value) => Read(text, field, out value) == CountProblem.None;

    private static bool EndsThere(string text, int end)
    {
        var rest = text.AsSpan(end).Trim();
        if (rest.Length == 0)
            return true;

        foreach (var unit in _units)
        {
            if (rest.SequenceEqual(unit))
                return true;
        }

        return false;
    }

    private static bool Fits(TokenKind kind, CountField field) => field == CountField.TalkMinutes
        ? kind is TokenKind.Number or TokenKind.Duration or TokenKind.Clock
        : kind is TokenKind.Number;
}
