namespace OutboundKpi.Domain.Reports.Reading;

/// <content>Wishes, questions and intentions, which say something about the numbers before them.</content>
internal sealed partial class ScopePass
{
    private static readonly HashSet<string> _interrogatives =
        ["is", "are", "should", "do", "does", "did", "how", "what", "why", "can", "could", "will", "would", "who", "when", "where", "which", "shall", "am"];

    private static readonly HashSet<string> _pastEndings = ["でした", "ました", "です", "だった", "ですが", "でしたー", "でーす"];

    /// <summary>明日のアポ1件取れました: made, though for a day to come, so it is asked about.</summary>
    private static void Doubt(Token number) => (number.Kind, number.Flaw) = (TokenKind.Number, NumberFlaw.Vague);

    private bool IsPast(Token token) => _message.Lower(token).EndsWith("ました") || _message.Lower(token) is "取れた" or "とれた" or "決まった" or "入った";

    /// <summary>"I have 3 meetings tomorrow": not done, or made for a day to come; asked about.</summary>
    private void VisitFuture(int i)
    {
        if (_tokens[i].Is(TokenKind.Future) && _numbersInSentence == 1 && _lastNumber >= 0 && Script.IsLatin(_message.Lower(_tokens[i])[0]) && IsAttached(_lastNumber, i, onlyDirect: false, throughCommas: false))
            _tokens[_lastNumber].Flaw = NumberFlaw.Vague;
    }

    private void VisitWish(int i, TokenKind kind)
    {
        // アポ取れたかも1件
        if (_lastNumber < 0 && _message.Lower(_tokens[i]).StartsWith("かも") && NumberAt(_message.Next(i)) is { } unsure)
            unsure.Flaw = NumberFlaw.Vague;

        // 残り1時間がんばります: the time that is left is no part of what was done.
        if (kind == TokenKind.WeakWish && _lastNumber >= 0 && _tokens[_lastNumber].Is(TokenKind.Duration))
            return;

        // アポ2件お願いします asks for two; アポ2でお願いします hands them in.
        var isRequest = _message.Lower(_tokens[i])[0] == 'お';
        if (isRequest && _lastNumber != i - 1)
            return;

        if (_lastNumber < 0 || !IsAttached(_lastNumber, i, onlyDirect: kind == TokenKind.WeakWish, throughCommas: false))
            return;

        ExcludeSentence(i);
    }

    /// <summary>Whether nothing separates the number from the words that make it a wish or a question.</summary>
    private bool IsAttached(int number, int i, bool onlyDirect, bool throughCommas)
    {
        const int farthest = 64;
        if (i - number > farthest)
            return false;

        for (var k = number + 1; k < i; k++)
        {
            var token = _tokens[k];
            switch (token.Kind)
            {
                case TokenKind.Space when IsLatinGap(k):
                    continue;
                case TokenKind.Comma when throughCommas:
                    continue;
                case TokenKind.Space or TokenKind.Comma or TokenKind.Tab or TokenKind.Open:
                    return false;
                case TokenKind.Filler when _pastEndings.Contains(_message.Lower(token).ToString()) && !throughCommas:
                    return false;
                case TokenKind.Word when onlyDirect:
                    return false;
            }
        }

        return true;
    }

    private bool IsLatinGap(int space) =>
        space + 1 < _tokens.Count && Script.IsLatin(_message.Text.Lower[_tokens[space + 1].Start]) && char.IsAscii(_message.Text.Lower[_tokens[space].Start - 1]);

    private bool IsSentenceEnd(int i) => i >= _tokens.Count || _tokens[i].Kind is TokenKind.QuestionMark or TokenKind.Stop or TokenKind.Newline or TokenKind.Close;

    private void ExcludeQuestion(int i)
    {
        if (_lastNumber < 0)
            return;

        if (_tokens[i].Is(TokenKind.QuestionMark) && _lastNumber == i - 1)
        {
            _tokens[_lastNumber].Flaw = NumberFlaw.Vague;
            return;
        }

        var first = _tokens.FindIndex(_sentence, token => token.Kind is not (TokenKind.Space or TokenKind.Bullet));
        var isEnglish = first >= 0 && Script.IsLatin(_message.Text.Lower[_tokens[first].Start]);
        var asks = isEnglish && _interrogatives.Contains(_message.Lower(_tokens[first]).ToString());
        if (asks || (!IsLatinText(i) && IsAttached(_lastNumber, i, onlyDirect: false, throughCommas: _numbersInSentence == 1)) || (IsLatinText(i) && _numbersInSentence == 1))
            ExcludeSentence(i);
    }

    private bool IsLatinText(int i) => i > 0 && char.IsAscii(_message.Text.Lower[_tokens[i].Start - 1]) && _tokens[_lastNumber].End < _message.Text.Lower.Length && char.IsAscii(_message.Text.Lower[_tokens[_lastNumber].End]);

    /// <summary>Excludes the numbers of the sentence before <paramref name="end"/>, back to where something was stated as done.</summary>
    private void ExcludeSentence(int end)
    {
        for (var i = end - 1; i >= _sentence; i--)
        {
            if (_tokens[i].Is(TokenKind.Filler) && _message.Lower(_tokens[i]) is "でした" or "ました" or "だった" && i < _lastNumber)
                break;

            if (_tokens[i].Kind is TokenKind.Number or TokenKind.Duration)
                Exclude(_tokens[i]);
        }

        StartSentence(end);
    }
}
