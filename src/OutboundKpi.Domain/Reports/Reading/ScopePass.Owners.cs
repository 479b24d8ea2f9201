namespace OutboundKpi.Domain.Reports.Reading;

/// <content>Whose numbers they are: another person's or the team's.</content>
internal sealed partial class ScopePass
{
    private void VisitPerson(int i)
    {
        // 店長：架電40: a title as a heading.
        if ((i == 0 || _tokens[i - 1].Is(TokenKind.Newline)) && i + 1 < _tokens.Count && _message.Lower(_tokens[i]).Length > 1 && _message.Lower(_tokens[i + 1]) is ":" or "は" or "が")
        {
            Begin(TokenKind.Person);
            return;
        }

        if (i == 0 || !_tokens[i - 1].Is(TokenKind.Word) || !Message.Touch(_tokens[i - 1], _tokens[i]))
            return;

        var follows = i + 1 < _tokens.Count ? _message.Lower(_tokens[i + 1]).ToString() : "";
        var next = _message.KindAt(_message.Next(i));
        var isOwner = follows switch
        {
            "の" when next is TokenKind.Proxy => true,
            "は" or "が" or ":" => true,
            "の" => next is TokenKind.Label or TokenKind.Number or TokenKind.Filler or TokenKind.Actual or TokenKind.Total or TokenKind.Day,
            "の分" or "分" or "ぶん" => true,
            _ when _message.KindAt(i + 1) is TokenKind.Label => true,
            _ => _message.KindAt(i + 1) is TokenKind.Space or TokenKind.Newline && next is TokenKind.Label or TokenKind.Number or TokenKind.Newline && NextContent(i) is TokenKind.Label or TokenKind.Number,
        };
        if (!isOwner)
            return;

        Begin(TokenKind.Person);
        var isBehindNumbers = _message.KindAt(i - 2) is TokenKind.Open && _message.KindAt(_message.NextBeyond(i, TokenKind.Filler)) is TokenKind.Close;
        if (isBehindNumbers && _lastNumber >= 0)
            ExcludeSentence(i);
    }

    private TokenKind? NextContent(int i)
    {
        var next = _message.Next(i);
        return _message.KindAt(next) is TokenKind.Newline ? _message.KindAt(_message.Next(next)) : _message.KindAt(next);
    }

    private void VisitTeam(int i)
    {
        var next = Script.IsLatin(_message.Lower(_tokens[i])[0])
            ? _message.NextBeyond(i, TokenKind.Total, TokenKind.Team, TokenKind.Day, TokenKind.Filler)
            : _message.NextBeyond(i, TokenKind.Total, TokenKind.Team, TokenKind.Day, TokenKind.Comma);

        if (_message.Lower(_tokens[i]) is "we")
        {
            Begin(TokenKind.Team);
        }
        else if (_message.KindAt(i - 1) is TokenKind.Open && _message.KindAt(next) is TokenKind.Close && _lastNumber >= 0)
        {
            _scope = TokenKind.Team;
            ExcludeSentence(i);
            _scope = null;
        }
        else if (_message.KindAt(next) is TokenKind.Label or TokenKind.Verb or TokenKind.Number or TokenKind.Running or TokenKind.Average or TokenKind.Close or TokenKind.Newline or TokenKind.Actual or TokenKind.ListWord)
        {
            Begin(TokenKind.Team);
            if (_message.KindAt(next) is TokenKind.Actual)
                _tokens[next].Kind = TokenKind.Filler;
        }
    }

    /// <summary>Tanaka's numbers; 田中: as a heading.</summary>
    private void VisitWord(int i, Token token)
    {
        var word = _message.Lower(token);
        var next = _message.Next(i);
        if (word is "between" && NumberAt(next) is { } from && NumberAt(_message.NextBeyond(next, TokenKind.Filler)) is { } to)
        {
            // between 9 and 12
            Exclude(from);
            Exclude(to);
        }

        if (word is "up" or "down" && NumberAt(next) is { } change)
            Exclude(change);

        var isPossessive = word.EndsWith("'s") && word.Length > 3 && _message.KindAt(next) is TokenKind.Label or TokenKind.Number or TokenKind.Filler;
        var isNameHeading = i + 1 < _tokens.Count && (_message.Lower(_tokens[i + 1]) is ":" || _tokens[i + 1].Is(TokenKind.Close))
            && Vocabulary.FamilyNames.Contains(word.ToString());
        if (isPossessive || isNameHeading)
            Begin(TokenKind.Person);
    }
}
