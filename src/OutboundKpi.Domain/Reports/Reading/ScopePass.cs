namespace OutboundKpi.Domain.Reports.Reading;

/// <summary>
/// Takes out numbers that are not what the sender did that day: targets, plans, running totals, comparisons, averages,
/// wishes, questions, and other people's numbers. Such words reach forward to the end of the sentence or bracket, wishes and questions back.
/// </summary>
internal sealed class ScopePass
{
    private static readonly HashSet<string> _interrogatives =
        ["is", "are", "should", "do", "does", "did", "how", "what", "why", "can", "could", "will", "would", "who", "when", "where", "which", "shall", "am"];

    private static readonly HashSet<string> _pastEndings = ["でした", "ました", "です", "だった", "ですが", "でしたー", "でーす"];

    private readonly Message _message;
    private readonly List<Token> _tokens;
    private TokenKind? _scope;
    private int _scopeDepth;
    private bool _scopeIsHeading;
    private bool _scopeHoldsBelow;
    private bool _scopeIsUsed;
    private int _depth;
    private int _sentence;
    private int _numbersInSentence;
    private int _lastNumber = -1;
    private int _numberBefore = -1;
    private readonly List<Token> _excludedAsFuture = [];

    private ScopePass(Message message) => (_message, _tokens) = (message, message.Tokens);

    public static void Run(Message message)
    {
        var pass = new ScopePass(message);
        for (var i = 0; i < pass._tokens.Count; i++)
            pass.Visit(i);
    }

    private void Visit(int i)
    {
        var token = _tokens[i];
        if (token.IsSettled)
        {
            if (_scope is not null && token.Is(TokenKind.Number))
                Exclude(token);

            return;
        }

        if (_scope is not null && _scopeIsHeading && !IsHeadingPart(token.Kind))
            _scopeIsHeading = false;

        switch (token.Kind)
        {
            case TokenKind.Open:
                if (_scopeHoldsBelow && _message.KindAt(i - 1) is TokenKind.Newline)
                    _scope = null;
                _depth++;
                break;
            case TokenKind.Close:
                _depth--;
                if (_depth < _scopeDepth && !_scopeIsHeading)
                    _scope = null;
                break;
            case TokenKind.Newline:
                _scopeHoldsBelow |= _scopeIsHeading;
                if (!_scopeHoldsBelow || (_scopeIsUsed && _message.KindAt(i + 1) is TokenKind.Newline))
                    _scope = null;
                StartSentence(i + 1);
                break;
            case TokenKind.Stop:
                if (!_scopeHoldsBelow)
                    _scope = null;
                StartSentence(i + 1);
                break;
            case TokenKind.Actual when _scope is TokenKind.Person or TokenKind.Team:
                break;
            case TokenKind.Actual or TokenKind.Self:
                _scope = null;
                break;
            case TokenKind.Day when EndsScope(i):
                _scope = null;
                break;
            case TokenKind.Number or TokenKind.Duration:
                VisitNumber(i, token);
                break;
            case TokenKind.Target or TokenKind.Running or TokenKind.Planned:
                VisitMarker(i, token);
                break;
            case TokenKind.Future or TokenKind.Intention:
                VisitFuture(i);
                Begin(token.Kind);
                break;
            case TokenKind.Remaining:
            case TokenKind.OtherLabel when _message.Lower(token) is "left" or "remaining" && NumberAt(_message.Next(i)) is null:
                VisitRemaining(i);
                break;
            case TokenKind.OtherLabel when Vocabulary.Tentative.Contains(_message.Lower(token).ToString()):
                VisitTentative(i);
                break;
            case TokenKind.Average:
                VisitAverage(i);
                break;
            case TokenKind.Comparison:
                VisitComparison(i);
                break;
            case TokenKind.Plus:
                VisitPlus(i);
                break;
            case TokenKind.Bound:
                VisitBound(i);
                break;
            case TokenKind.Wish or TokenKind.WeakWish:
                VisitWish(i, token.Kind);
                break;
            case TokenKind.Question when IsSentenceEnd(i + 1):
                ExcludeQuestion(i);
                break;
            case TokenKind.QuestionMark:
                ExcludeQuestion(i);
                StartSentence(i + 1);
                break;
            case TokenKind.Person:
                VisitPerson(i);
                break;
            case TokenKind.Team:
                VisitTeam(i);
                break;
            case TokenKind.Proxy when _scope is TokenKind.Person || _message.Lower(token).StartsWith("代理") || Script.IsLatin(_message.Lower(token)[0]):
                Begin(TokenKind.Person);
                _scopeHoldsBelow = true;
                break;
            case TokenKind.Word:
                VisitWord(i, token);
                break;
            case TokenKind.Filler when _message.Lower(token) is "あと" && NumberAt(i + 1) is { } left:
                Exclude(left);
                break;
            case TokenKind.Filler when _scope is TokenKind.Future && IsPast(token):
                _excludedAsFuture.ForEach(Doubt);
                break;
        }

        if (_scope is not TokenKind.Future)
            _excludedAsFuture.Clear();
    }

    /// <summary>明日のアポ1件取れました: made, though for a day to come, so it is asked about.</summary>
    private static void Doubt(Token number) => (number.Kind, number.Flaw) = (TokenKind.Number, NumberFlaw.Vague);

    private bool IsPast(Token token) => _message.Lower(token).EndsWith("ました") || _message.Lower(token) is "取れた" or "とれた" or "決まった" or "入った";

    private void StartSentence(int i)
    {
        _sentence = i;
        _numbersInSentence = 0;
        _lastNumber = _numberBefore = -1;
    }

    private void Begin(TokenKind kind)
    {
        _scope = kind;
        _scopeDepth = _depth;
        _scopeHoldsBelow = _scopeIsUsed = false;
        _scopeIsHeading = kind is TokenKind.Target or TokenKind.Running or TokenKind.Planned or TokenKind.Future or TokenKind.Person or TokenKind.Team;
    }

    /// <summary>A line of only such words is a heading: what it says holds for the lines below.</summary>
    private static bool IsHeadingPart(TokenKind kind) =>
        kind is TokenKind.Space or TokenKind.Joint or TokenKind.Open or TokenKind.Close or TokenKind.Bullet or TokenKind.Filler or TokenKind.Running or TokenKind.Target
            or TokenKind.Future or TokenKind.Planned or TokenKind.Total or TokenKind.Newline or TokenKind.Dash or TokenKind.EqualSign or TokenKind.Person or TokenKind.Team;

    private void VisitNumber(int i, Token token)
    {
        if (_scope is not null)
        {
            if (_scope is TokenKind.Future && token.Is(TokenKind.Number))
                _excludedAsFuture.Add(token);

            Exclude(token);
            return;
        }

        _numbersInSentence++;
        if (RangeWith(i))
        {
            _lastNumber = i;
            return;
        }

        if (!token.Is(TokenKind.Number) && !token.Is(TokenKind.Duration))
            return;

        if (HasUnknownUnit(i) || IsTentativeInPart(i))
            token.Flaw = NumberFlaw.Vague;

        if (IsChange(i + 1) || IsSignedChange(i) || IsUndone(i) || IsTentative(i))
            Exclude(token);
        else
            (_numberBefore, _lastNumber) = (_lastNumber, i);
    }

    private void Exclude(Token token)
    {
        token.Kind = TokenKind.OtherNumber;
        _scopeIsUsed = true;
        if (_scope is TokenKind.Team or TokenKind.Person)
            _message.HasOthersNumbers = true;
    }

    /// <summary>Numbers of an address or a name: 千代田区1-1.</summary>
    private bool HangsOnWord(int i) => _message.KindAt(i - 1) is TokenKind.Word && Message.Touch(_tokens[i - 1], _tokens[i]);

    /// <summary>80~90, 80から90: not one number, so it is asked about.</summary>
    private bool RangeWith(int i)
    {
        if (_lastNumber < 0 || !_tokens[_lastNumber].Is(TokenKind.Number) || _tokens[i].IsNone)
            return false;

        var between = _message.Text.Lower.AsSpan(_tokens[_lastNumber].End, _tokens[i].Start - _tokens[_lastNumber].End);
        if (between is "~" or " ~ " or "から" or "か" or "or" or " or " or " to " or "ないし" || (between is "-" && !IsDashChain(i)))
        {
            if (HangsOnWord(_lastNumber))
                _tokens[i].Kind = TokenKind.OtherNumber;

            _tokens[_lastNumber].Kind = TokenKind.OtherNumber;
            _tokens[i].Flaw = NumberFlaw.Vague;
            return true;
        }

        // 10件に1件: how often, not how many.
        if (between is "に" && _tokens[_lastNumber].HasUnit && _tokens[i].HasUnit)
            _tokens[_lastNumber].Kind = _tokens[i].Kind = TokenKind.OtherNumber;

        return false;
    }

    private bool IsDashChain(int i) =>
        (_message.KindAt(i + 1) is TokenKind.Dash && _message.KindAt(i + 2) is TokenKind.Number) || (_message.KindAt(_lastNumber - 1) is TokenKind.Dash && _message.KindAt(_lastNumber - 2) is TokenKind.Number);

    /// <summary>受注3ライセンス: three of what, is not said by the label.</summary>
    private bool HasUnknownUnit(int i) =>
        _tokens[i] is { Kind: TokenKind.Number, IsWord: false, IsNone: false, Flaw: NumberFlaw.None } && _message.KindAt(i + 1) is TokenKind.Word && Message.Touch(_tokens[i], _tokens[i + 1])
        && (Script.IsKatakana(_message.Lower(_tokens[i + 1])[0]) || Script.IsLatin(_message.Lower(_tokens[i + 1])[0]));

    /// <summary>アポ1（仮）.</summary>
    private bool IsTentative(int i) => TentativeInBrackets(i) is var word and >= 0 && _message.KindAt(_message.Next(word)) is TokenKind.Close;

    /// <summary>アポ3（うち仮1）: three or two.</summary>
    private bool IsTentativeInPart(int i) => HoldsTentativePart(_message.Next(i)) || TentativeInBrackets(i) is var word and >= 0 && NumberAt(_message.Next(word)) is not null && _message.Lower(_tokens[word - 1]) is "うち" or "内";

    /// <summary>（1件仮）, (1 tentative).</summary>
    private bool HoldsTentativePart(int open)
    {
        open = _message.KindAt(open) is TokenKind.Label ? _message.Next(open) : open;
        var number = open < 0 ? -1 : _message.NextBeyond(open, TokenKind.Filler);
        var word = number < 0 ? -1 : _message.Next(number);
        return _message.KindAt(open) is TokenKind.Open && NumberAt(number) is not null && word >= 0 && Vocabulary.Tentative.Contains(_message.Lower(_tokens[word]).ToString());
    }

    private int TentativeInBrackets(int i)
    {
        var open = _message.Next(i);
        var word = open < 0 ? -1 : _message.NextBeyond(open, TokenKind.Filler);
        return _message.KindAt(open) is TokenKind.Open && word >= 0 && Vocabulary.Tentative.Contains(_message.Lower(_tokens[word]).ToString()) ? word : -1;
    }

    /// <summary>接続15(-2): a change.</summary>
    private bool IsSignedChange(int i) =>
        _tokens[i].Flaw == NumberFlaw.Negative && _message.KindAt(i - 1) is TokenKind.Open && _message.KindAt(i + 1) is TokenKind.Close && _message.KindAt(_message.Previous(i - 1)) is TokenKind.Number;

    /// <summary>アポ2件キャンセルになりました: not made but lost.</summary>
    private bool IsUndone(int i)
    {
        var next = _message.KindAt(i + 1) is TokenKind.Joint ? i + 2 : i + 1;
        if (_message.KindAt(_message.Next(i)) is TokenKind.Label && Script.IsLatin(_message.Lower(_tokens[_message.Next(i)])[0]))
            next = _message.Next(_message.Next(i));

        return _message.KindAt(next) is TokenKind.Undone && (_message.KindAt(next + 1) is TokenKind.Joint ? null : _message.KindAt(_message.Next(next))) is not (TokenKind.Number or TokenKind.Duration);
    }

    /// <summary>5件増, 3件減, 10 more: a change, not a count.</summary>
    private bool IsChange(int i)
    {
        if (i >= _tokens.Count)
            return false;

        var at = _tokens[i].Is(TokenKind.Joint) || _tokens[i].Is(TokenKind.Space) ? i + 1 : i;
        if (at >= _tokens.Count || !_tokens[at].Is(TokenKind.Word))
            return false;

        var word = _message.Lower(_tokens[at]);
        return word[0] is '増' or '減' or '多' or '少' || word.StartsWith("アップ") || word.StartsWith("ダウン") || word.StartsWith("かかって") || word is "more" or "fewer" or "less" or "up" or "down";
    }

    /// <summary>A named day at the start of an item begins anew; (11/20時点) behind 今月累計 does not.</summary>
    private bool EndsScope(int i) =>
        _depth <= _scopeDepth && !_message.IsAhead(_tokens[i].Day!) && _scope is not (TokenKind.Person or TokenKind.Team) && !(i + 1 < _tokens.Count && _tokens[i + 1].Is(TokenKind.Word) && _message.Lower(_tokens[i + 1])[0] is '時' or '現' or 'ま');

    private void VisitMarker(int i, Token token)
    {
        // アポ3件目標で2件: the number before is the target.
        if (token.Kind is TokenKind.Target or TokenKind.Planned && _lastNumber >= 0 && _lastNumber == i - 1 && _message.KindAt(i + 1) is TokenKind.Joint && _message.Lower(_tokens[i + 1]) is not ":")
        {
            Exclude(_tokens[_lastNumber]);
            return;
        }

        var next = AfterTotal(i);
        if (_message.KindAt(next) is TokenKind.Number or TokenKind.Duration)
        {
            var after = _message.Next(next);
            var reaches = token.Is(TokenKind.Running) && _message.KindAt(after) is TokenKind.Label or TokenKind.Verb or TokenKind.PastVerb && _message.KindAt(_message.Next(after)) is not (TokenKind.Number or TokenKind.Duration);
            if (reaches)
                Begin(token.Kind);
            else
                ExcludeChain(next);

            return;
        }

        if (_message.KindAt(i - 1) is TokenKind.Open && _message.KindAt(i + 1) is TokenKind.Close && NumberAt(_message.Previous(i - 1)) is { } labelled)
        {
            Exclude(labelled);
            return;
        }

        // 先週より is a comparison, not a sum.
        if (_message.KindAt(i + 1) is TokenKind.Comparison)
            return;

        // 目標達成しました is no target.
        if (_message.KindAt(next) is TokenKind.Actual && token.Is(TokenKind.Target))
            return;

        var before = _message.Previous(i);
        if (_lastNumber >= 0 && (_message.KindAt(i - 1) is not TokenKind.Space || IsSentenceEnd(i + 1)) && (before == _lastNumber || (_message.KindAt(before) is TokenKind.Label && _message.Previous(before) == _lastNumber)) && _message.KindAt(next) is not TokenKind.Label)
        {
            if (token.Is(TokenKind.Target) && before != i - 1)
                ExcludeSentence(i);
            else
                Exclude(_tokens[_lastNumber]);

            return;
        }

        Begin(token.Kind);
    }

    private int AfterTotal(int i)
    {
        var next = _message.NextBeyond(i, TokenKind.Total, TokenKind.Running, TokenKind.Target, TokenKind.Dash, TokenKind.EqualSign);

        return next;
    }

    private Token? NumberAt(int i) => _message.KindAt(i) is TokenKind.Number or TokenKind.Duration ? _tokens[i] : null;

    /// <summary>Excludes a number and those that hang on it by slashes: 目標 100/20/3.</summary>
    private void ExcludeChain(int i)
    {
        for (; NumberAt(i) is { } number; i += 2)
        {
            Exclude(number);
            if (_message.KindAt(i + 1) is not TokenKind.Comma || _message.Lower(_tokens[i + 1]) is not "/")
                return;
        }
    }

    private void VisitAverage(int i)
    {
        if (_message.Lower(_tokens[i]) is "ペース")
        {
            if (_lastNumber >= 0 && _lastNumber == i - 1)
                Exclude(_tokens[_lastNumber]);

            return;
        }

        var next = _message.Next(i);
        if (_message.KindAt(next) is TokenKind.Label or TokenKind.TalkLabel && NumberAt(_message.Next(next)) is { } labelled)
            Exclude(labelled);
        else if (NumberAt(next) is { } number)
            Exclude(number);
        else if (_lastNumber >= 0 && (_message.Previous(i) == _lastNumber || _message.Previous(_message.Previous(i)) == _lastNumber))
            Exclude(_tokens[_lastNumber]);
    }

    /// <summary>"I have 3 meetings tomorrow": not done, or made for a day to come; asked about.</summary>
    private void VisitFuture(int i)
    {
        if (_tokens[i].Is(TokenKind.Future) && _numbersInSentence == 1 && _lastNumber >= 0 && Script.IsLatin(_message.Lower(_tokens[i])[0]) && IsAttached(_lastNumber, i, onlyDirect: false, throughCommas: false))
            _tokens[_lastNumber].Flaw = NumberFlaw.Vague;
    }

    /// <summary>40 calls to go, アポ2件足りません.</summary>
    private void VisitRemaining(int i)
    {
        var before = _message.Previous(i);
        if (_lastNumber >= 0 && (before == _lastNumber || (_message.KindAt(before) is TokenKind.Label && _message.Previous(before) == _lastNumber)))
            Exclude(_tokens[_lastNumber]);
    }

    /// <summary>アポ2件、うち1件は仮: one or two.</summary>
    private void VisitTentative(int i)
    {
        if (_lastNumber < 0 || _numberBefore < 0 || _message.Previous(i) != _lastNumber || !_tokens[i - 1].Is(TokenKind.Joint))
            return;

        Exclude(_tokens[_lastNumber]);
        _tokens[_numberBefore].Flaw = NumberFlaw.Vague;
    }

    private void VisitComparison(int i)
    {
        if (NumberAt(_message.Next(i)) is { } number)
            Exclude(number);
        else if (_lastNumber >= 0 && _message.Previous(i) == _lastNumber && _message.Lower(_tokens[i]).StartsWith("より"))
            Exclude(_tokens[_lastNumber]);
    }

    /// <summary>+5 is a change; 40+35 is for the sender to add up, unless =75 follows.</summary>
    private void VisitPlus(int i)
    {
        if (NumberAt(_message.Next(i)) is not { } right)
            return;

        if (NumberAt(_message.Previous(i)) is not { } left)
        {
            Exclude(right);
            return;
        }

        var sum = _message.Next(_message.Next(i));
        if (_message.KindAt(sum) is TokenKind.EqualSign && NumberAt(_message.Next(sum)) is not null)
        {
            Exclude(left);
            Exclude(right);
        }
        else
        {
            right.Flaw = NumberFlaw.Vague;
            Exclude(left);
        }
    }

    private void VisitBound(int i)
    {
        if (_lastNumber >= 0 && _message.Previous(i) == _lastNumber && _message.Lower(_tokens[i]).EndsWith("than"))
            Exclude(_tokens[_lastNumber]);
        else if (_lastNumber >= 0 && _lastNumber == i - 1)
            _tokens[_lastNumber].Flaw = NumberFlaw.Vague;
        else if (NumberAt(_message.Next(i)) is { } number)
            number.Flaw = NumberFlaw.Vague;
    }

    private void VisitWish(int i, TokenKind kind)
    {
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
                return;

            if (_tokens[i].Kind is TokenKind.Number or TokenKind.Duration)
                Exclude(_tokens[i]);
        }

        StartSentence(end);
    }

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
