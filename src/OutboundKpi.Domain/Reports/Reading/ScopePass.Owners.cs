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

        var isNamed = i > 0 && _tokens[i - 1].Is(TokenKind.Word) && Message.Touch(_tokens[i - 1], _tokens[i]);
        var isRole = _message.Lower(_tokens[i]) is not ("さん" or "くん" or "君" or "ちゃん" or "氏" or "san" or "-san");
        if (IsLeftOut(i))
            return;

        if (isRole && !isNamed && IsShare(i + 1))
            Begin(TokenKind.Person);

        if (!isNamed)
            return;

        var follows = i + 1 < _tokens.Count ? _message.Lower(_tokens[i + 1]).ToString() : "";
        var next = _message.KindAt(_message.Next(i));
        var isOwner = follows switch
        {
            "の" when next is TokenKind.Proxy => true,
            "と" => IsTogether(i + 2),
            "で" => _message.KindAt(_message.Next(i)) is TokenKind.Label && _tokens[_message.Next(i)].Field is CountField.Calls or CountField.Connects,
            "は" or "が" or ":" => true,
            _ when _message.KindAt(i + 1) is TokenKind.Close && _message.KindAt(i - 2) is TokenKind.Open && (i < 3 || _tokens[i - 3].Is(TokenKind.Newline)) => true,
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

    /// <summary>アポ3件おめでとう, great job on the 5 appts: what is praised is somebody else's.</summary>
    private void VisitPraise(int at)
    {
        Begin(TokenKind.Person);
        for (var i = _sentence; i <= _lastNumber; i++)
        {
            if (_tokens[i].Kind is TokenKind.Number or TokenKind.Duration)
                Exclude(_tokens[i]);
        }

        StartSentence(at);
    }

    /// <summary>Ken had 5 appts: a name before a verb of having.</summary>
    private bool IsNamedSubject(int i)
    {
        var name = _message.Text.Text.AsSpan(_tokens[i].Start, _tokens[i].End - _tokens[i].Start);
        if (name.Length < 2 || !char.IsAsciiLetterUpper(name[0]) || char.IsAsciiLetterUpper(name[1]) || name.EndsWith("ly") || _message.KindAt(i + 1) is not TokenKind.Space || i + 2 >= _tokens.Count)
            return false;

        return IsHaving(i + 2) && NumberAt(_message.NextBeyond(i + 2, TokenKind.Filler)) is not null;
    }

    private bool IsHaving(int i) => _message.Lower(_tokens[i]) is "had" or "has" or "got" or "made" or "did" or "booked" or "closed" or "hit" or "set" or "landed";

    /// <summary>The number of "my friend made 90 calls": it is asked whose that is; "finally made 90 calls" is the sender's.</summary>
    private Token? IsSubject(int i)
    {
        if (i < 2 || i + 2 >= _tokens.Count || !_tokens[i - 1].Is(TokenKind.Space) || !_tokens[i + 1].Is(TokenKind.Space) || !IsHaving(i + 2))
            return null;

        // "friend" behind "my", "guy" behind "the new": a noun.
        var isNoun = _message.Lower(_tokens[i - 2]) is "my" or "the" or "our" or "a" or "new" or "another" or "other";
        return isNoun ? NumberAt(_message.NextBeyond(i + 2, TokenKind.Filler)) : null;
    }

    /// <summary>田中さんと合わせて, 田中さんと二人で: the numbers of both.</summary>
    private bool IsTogether(int i)
    {
        var behind = _message.Text.Lower.AsSpan(i < _tokens.Count ? _tokens[i].Start : _message.Text.Lower.Length);
        return behind.StartsWith("合わせ") || behind.StartsWith("あわせ") || behind.StartsWith("合算") || behind.StartsWith("合計") || behind.StartsWith("二人") || behind.StartsWith("2人") || behind.StartsWith("一緒") || behind.StartsWith("共同") || behind.StartsWith("で");
    }

    /// <summary>の分, の数字, の代わり: what stands before them is the owner of the numbers.</summary>
    private bool IsShare(int i)
    {
        var behind = _message.Text.Lower.AsSpan(i < _tokens.Count ? _tokens[i].Start : _message.Text.Lower.Length);
        return behind.StartsWith("の分") || behind.StartsWith("のぶん") || behind.StartsWith("分") || behind.StartsWith("ぶん") || behind.StartsWith("の数") || behind.StartsWith("の実績")
            || behind.StartsWith("の報告") || behind.StartsWith("の結果") || behind.StartsWith("の代わり") || behind.StartsWith("の代理");
    }

    /// <summary>田中さんの分は抜いて, 他の人の分を除いて: theirs are not among the numbers.</summary>
    private bool IsLeftOut(int i)
    {
        const int farthest = 16;
        var rest = _message.Text.Lower.AsSpan(_tokens[i].End);
        rest = rest[..Math.Min(farthest, rest.Length)];
        var end = rest.IndexOfAny("、,。\n ");
        var clause = end < 0 ? rest : rest[..end];
        return clause.IndexOf("抜") >= 0 || clause.IndexOf("除") >= 0 || clause.IndexOf("のぞ") >= 0 || clause.IndexOf("含ま") >= 0 || clause.IndexOf("含め") >= 0 || clause.IndexOf("別で") >= 0 || clause.IndexOf("入れて") >= 0 || clause.IndexOf("入れず") >= 0;
    }

    /// <summary>新人2人の合計, 3人で架電120: the numbers of several people.</summary>
    private bool IsHeadcount(int i)
    {
        if (_tokens[i] is not { Kind: TokenKind.Number, HasUnit: true, Value: > 1 } || _message.Lower(_tokens[i])[^1] is not ('人' or '名') || _message.KindAt(_message.Previous(i)) is TokenKind.Label or TokenKind.PastVerb or TokenKind.OtherLabel)
            return false;

        var behind = _message.Text.Lower.AsSpan(_tokens[i].End);
        return behind.StartsWith("分") || behind.StartsWith("体制") || behind.StartsWith("の分") || behind.StartsWith("の合計") || behind.StartsWith("合計") || behind.StartsWith("合わせて") || behind.StartsWith("あわせて")
            || (behind.StartsWith("で") && _message.KindAt(_message.Next(i)) is TokenKind.Label or TokenKind.Total or TokenKind.Number);
    }

    /// <summary>Numbers under one family name may be the sender's own, so that is asked; under several names they are other people's.</summary>
    private void SettleBareNames()
    {
        foreach (var token in _ofBareNames)
        {
            if (_bareNames.Count == 1)
                token.Flaw = NumberFlaw.Whose;
            else
                token.Kind = TokenKind.OtherNumber;
        }

        _message.HasOthersNumbers |= _bareNames.Count > 1;
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

        if (word is "up" or "down" && _message.KindAt(i + 1) is TokenKind.Space && NumberAt(next) is { } change)
            Exclude(change);

        // for Ken: 60 calls
        var isFor = i > 1 && _message.Lower(_tokens[i - 2]) is "for" && i + 1 < _tokens.Count && _message.Lower(_tokens[i + 1]) is ":";
        if (isFor)
        {
            var name = word.ToString();
            Begin(TokenKind.Person);
            _bareName = name;
            _bareNames.Add(name);
            return;
        }

        var isPossessive = word.EndsWith("'s") && word.Length > 3 && _message.KindAt(next) is TokenKind.Label or TokenKind.Number or TokenKind.Filler;
        if (IsSubject(i) is { } owned)
            owned.Flaw = NumberFlaw.Whose;

        if (isPossessive || IsNamedSubject(i))
        {
            Begin(TokenKind.Person);
        }
        else if (i + 1 < _tokens.Count && (IsShare(i + 1) || _message.Lower(_tokens[i + 1]) is ":" or "は" or "が" || _tokens[i + 1].Is(TokenKind.Close)) && Vocabulary.FamilyNames.Contains(word.ToString()) && !IsLeftOut(i))
        {
            var isOthers = IsShare(i + 1);
            var name = word.ToString();
            Begin(TokenKind.Person);
            _bareName = isOthers ? null : name;
            if (!isOthers)
                _bareNames.Add(name);
        }
    }
}
