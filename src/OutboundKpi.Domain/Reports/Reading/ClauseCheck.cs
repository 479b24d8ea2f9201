namespace OutboundKpi.Domain.Reports.Reading;

/// <summary>What the words around a count make of it.</summary>
internal enum ClauseKind
{
    /// <summary>The sender's own count, as far as every word is understood.</summary>
    Fact,

    /// <summary>A word is not known, or is a word of wonder: asked about.</summary>
    Unclear,

    /// <summary>It is said of something or somebody not known: asked about, with the rest of the sentence.</summary>
    UnknownTopic,

    /// <summary>A condition, as is the rest of the sentence: not stored.</summary>
    Condition,

    /// <summary>Hearsay, an opinion, what is only expected: not stored.</summary>
    NoFact,
}

/// <summary>
/// Whether everything that is said around a count was understood. Words that the vocabulary does not know change what a number says
/// (架電80件いけば, 競合のアポ3件, 200コールチャレンジ), so a count among such words is asked about and not stored.
/// </summary>
internal static class ClauseCheck
{
    /// <summary>A clause is no longer than this many tokens on either side; so odd texts stay cheap.</summary>
    private const int Farthest = 24;

    /// <summary>What the words around a number and its label make of it.</summary>
    /// <param name="message">The message.</param>
    /// <param name="left">The index of the first of the two.</param>
    /// <param name="right">The index of the second.</param>
    public static ClauseKind Of(Message message, int left, int right)
    {
        if (IsTopicUnknown(message, left))
            return ClauseKind.UnknownTopic;

        var tail = Tail(message, right, out var hasUnknown, out var end);
        if (tail.IsEmpty)
            return ClauseKind.Fact;

        if (ContainsAny(tail, Vocabulary.Conditions))
            return ClauseKind.Condition;

        if (ContainsAny(tail, Vocabulary.NoFact) || IsExpected(message, end))
            return ClauseKind.NoFact;

        return IsOfSomething(message, right) || ContainsAny(tail, Vocabulary.Wonder) || (hasUnknown && !EndsWithAny(tail, Vocabulary.FactEndings)) ? ClauseKind.Unclear : ClauseKind.Fact;
    }

    /// <summary>What the clause goes on with behind the count: いけば, だそうです, の壁; and whether a word of it is not known.</summary>
    private static ReadOnlySpan<char> Tail(Message message, int right, out bool hasUnknown, out int end)
    {
        end = right + 1;
        hasUnknown = false;
        for (; end < message.Tokens.Count && end - right < Farthest && !IsBreak(message, end); end++)
        {
            var token = message.Tokens[end];
            if (token.Is(TokenKind.Amend) || (token.Is(TokenKind.Word) && message.Lower(token).StartsWith("けど")))
                break;

            hasUnknown |= token.Is(TokenKind.Word) && !IsLatin(message, token) && !StartsWithAny(message.Lower(token), Vocabulary.HarmlessTails);
        }

        return message.Text.Lower.AsSpan(message.Tokens[right].End, message.Tokens[end - 1].End - message.Tokens[right].End);
    }

    /// <summary>受注1件いただける見込みです: the clause ends in what is only expected.</summary>
    private static bool IsExpected(Message message, int end) =>
        message.KindAt(end) is TokenKind.OtherLabel && Message.Touch(message.Tokens[end - 1], message.Tokens[end]) && Vocabulary.Tentative.Contains(message.Lower(message.Tokens[end]).ToString())
        && end + 1 < message.Tokens.Count && message.Lower(message.Tokens[end + 1]) is "です" or "でした" or "だ" or "に";

    /// <summary>架電80件のリスト, アポ2件の壁: the count only tells what the next word is like.</summary>
    private static bool IsOfSomething(Message message, int right)
    {
        if (message.KindAt(right + 1) is not TokenKind.Joint || message.Lower(message.Tokens[right + 1]) is not "の" || right + 2 >= message.Tokens.Count)
            return false;

        var noun = message.Tokens[right + 2];
        return noun.Kind is TokenKind.Word or TokenKind.ListWord or TokenKind.ScriptWord ? !StartsWithAny(message.Lower(noun), Vocabulary.HarmlessTails) : message.Lower(noun) is "リスト" or "台本" or "日";
    }

    /// <summary>競合のアポ3件, ライバルは架電80: what the count is said of is not known.</summary>
    private static bool IsTopicUnknown(Message message, int left)
    {
        var i = left - 1;
        while (i >= 0 && left - i < Farthest && message.Tokens[i].Kind is TokenKind.Day or TokenKind.Approximate or TokenKind.Total)
            i--;

        if (i < 1 || !message.Tokens[i].Is(TokenKind.Joint) || message.Lower(message.Tokens[i]) is not ("の" or "は" or "が" or "も"))
            return false;

        var topic = message.Tokens[i - 1];
        return topic.Is(TokenKind.Word) && !IsLatin(message, topic) && !EndsWithAny(message.Lower(topic), Vocabulary.OwnTopics);
    }

    private static bool IsBreak(Message message, int i)
    {
        var token = message.Tokens[i];
        return (Pairing.IsLabel(token.Kind) && !(token.Is(TokenKind.Verb) && !Pairing.IsValue(message.KindAt(message.Next(i)) ?? TokenKind.Word))) || Pairing.IsValue(token.Kind)
            || (token.Is(TokenKind.Joint) && message.Lower(token) is "が、")
            || token.Kind is TokenKind.Newline or TokenKind.Stop or TokenKind.QuestionMark or TokenKind.Open or TokenKind.Close or TokenKind.Comma or TokenKind.Tab or TokenKind.Space or TokenKind.Arrow or TokenKind.Bullet or TokenKind.OtherNumber;
    }

    private static bool IsLatin(Message message, Token token) => Script.IsLatin(message.Lower(token)[0]);

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word))
                return true;
        }

        return false;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word))
                return true;
        }

        return false;
    }

    private static bool ContainsAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
