namespace OutboundKpi.Domain.Reports.Reading;

/// <summary>
/// Pairs each number with its label. A label stands beside its number, before or after; of all ways to pair neighbours the one with
/// the least distance wins (one pass, so linear).
/// </summary>
internal static class Pairing
{
    private const int LoneNumber = 1000;
    private const int LoneLabel = 40;
    private const int NumberFirst = 5;
    private const int Forbidden = 1_000_000;

    /// <summary>Pairs the labels and numbers at <paramref name="items"/> (indexes of tokens, in order).</summary>
    /// <returns>For each item the index in <paramref name="items"/> of its partner, or -1.</returns>
    public static int[] Pair(Message message, IReadOnlyList<int> items)
    {
        var best = new int[items.Count + 1];
        var paired = new bool[items.Count + 1];
        for (var i = 1; i <= items.Count; i++)
        {
            best[i] = best[i - 1] + Lone(message.Tokens[items[i - 1]]);
            if (i < 2)
                continue;

            var together = best[i - 2] + Cost(message, items[i - 2], items[i - 1]);
            if (together < best[i])
                (best[i], paired[i]) = (together, true);
        }

        var partners = new int[items.Count];
        Array.Fill(partners, -1);
        for (var i = items.Count; i > 0; i--)
        {
            if (!paired[i])
                continue;

            (partners[i - 1], partners[i - 2]) = (i - 2, i - 1);
            i--;
        }

        return partners;
    }

    public static bool IsLabel(TokenKind kind) =>
        kind is TokenKind.Label or TokenKind.Verb or TokenKind.PastVerb or TokenKind.AmbiguousLabel or TokenKind.OtherLabel or TokenKind.PartLabel or TokenKind.Undone;

    public static bool IsValue(TokenKind kind) => kind is TokenKind.Number or TokenKind.Duration or TokenKind.Clock or TokenKind.Dash;

    private static int Lone(Token token) => token.Kind switch
    {
        TokenKind.Number when token.IsNone || token.IsWord => 30,
        TokenKind.Number => LoneNumber,
        TokenKind.Duration => 60,
        TokenKind.Label or TokenKind.AmbiguousLabel => LoneLabel,
        TokenKind.PartLabel or TokenKind.OtherLabel or TokenKind.Undone => 8,
        _ => 0,
    };

    private static int Cost(Message message, int left, int right)
    {
        var (first, second) = (message.Tokens[left], message.Tokens[right]);
        var labelFirst = IsLabel(first.Kind);
        if (labelFirst == IsLabel(second.Kind))
            return Forbidden;

        var (label, value) = labelFirst ? (first, second) : (second, first);
        if (!Fits(label, value, labelFirst))
            return Forbidden;

        var gap = Gap(message, left, right);
        if (label.Is(TokenKind.Verb) && labelFirst && !IsColon(message, left))
            gap += 200;
        else if (label.Is(TokenKind.PastVerb) && labelFirst)
            gap += 4;

        if (value.Is(TokenKind.Dash) && gap > 2)
            return Forbidden;

        // "20 calls" is as usual as "calls 20"; in Japanese the label comes first.
        return labelFirst ? gap : gap + (IsLatin(message, label) ? 1 : NumberFirst);
    }

    private static bool IsLatin(Message message, Token token) => Script.IsLatin(message.Lower(token)[0]);

    private static bool IsColon(Message message, int left) => left + 1 < message.Tokens.Count && message.Lower(message.Tokens[left + 1]) is ":";

    private static bool Fits(Token label, Token value, bool labelFirst)
    {
        var isTime = label is { Kind: TokenKind.Label, Field: CountField.TalkMinutes };
        return value.Kind switch
        {
            TokenKind.Duration => isTime || label.Kind is TokenKind.OtherLabel or TokenKind.Undone,
            TokenKind.Clock => labelFirst && (isTime || label.Kind is TokenKind.OtherLabel or TokenKind.Undone),
            TokenKind.Dash => labelFirst,
            _ when value.IsNone => labelFirst,
            _ => !(isTime && value.HasUnit),
        };
    }

    /// <summary>How far the two stand apart: nothing or a joint, a space, a comma, a line, words of something else.</summary>
    private static int Gap(Message message, int left, int right)
    {
        var gap = 0;
        for (var i = left + 1; i < right; i++)
        {
            var cost = message.Tokens[i].Kind switch
            {
                TokenKind.Filler when IsLatin(message, message.Tokens[i]) => 2,
                TokenKind.Joint or TokenKind.Approximate or TokenKind.Filler or TokenKind.Total or TokenKind.Day or TokenKind.Bullet or TokenKind.OtherNumber or TokenKind.EqualSign => 0,
                TokenKind.Space or TokenKind.Arrow or TokenKind.Dash or TokenKind.Tab => 1,
                TokenKind.Comma or TokenKind.Open or TokenKind.Close => 12,
                TokenKind.Word => 15,
                TokenKind.Newline => 30,
                TokenKind.Stop or TokenKind.QuestionMark => 100,
                TokenKind.Future or TokenKind.Planned => Forbidden,
                _ => 2,
            };
            if (cost == Forbidden)
                return Forbidden;

            gap = cost switch { 0 => gap, 1 => Math.Max(gap, 1), _ => Math.Min(400, gap + cost) };
        }

        return gap;
    }
}
