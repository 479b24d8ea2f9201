namespace OutboundKpi.Domain.Reports.Reading;

/// <summary>
/// Takes out numbers that are not what the sender did that day: targets, plans, running totals, comparisons, averages,
/// wishes, questions, and other people's numbers. Such words reach forward to the end of the sentence or bracket, wishes and questions back.
/// </summary>
internal sealed partial class ScopePass
{
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

    /// <summary>The numbers under a family name without さん, and whose name stands above them now.</summary>
    private readonly List<Token> _ofBareNames = [];
    private readonly HashSet<string> _bareNames = [];
    private string? _bareName;

    private ScopePass(Message message) => (_message, _tokens) = (message, message.Tokens);

    public static void Run(Message message)
    {
        var pass = new ScopePass(message);
        for (var i = 0; i < pass._tokens.Count; i++)
            pass.Visit(i);

        pass.SettleBareNames();
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

        if (_scope is not null && _scopeIsHeading && !token.Is(TokenKind.Stop) && !IsHeadingPart(token.Kind))
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
                ExcludeQuoted(i);
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
                // 田中さんの分です。架電60: a sentence of only such words is a heading too.
                _scopeHoldsBelow |= _scopeIsHeading && !_scopeIsUsed && _scope is TokenKind.Person or TokenKind.Team or TokenKind.Running;
                if (!_scopeHoldsBelow && _scope is not TokenKind.Remark)
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
            case TokenKind.OtherNumber when _scope is null && _message.Lower(token).EndsWith("体制") && i + 1 < _tokens.Count && _message.Lower(_tokens[i + 1]) is "で":
                // 2名体制で架電160件
                Begin(TokenKind.Team);
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
            case TokenKind.Approximate when Vocabulary.Unsure.Contains(_message.Lower(token).ToString()):
                VisitUnsure(i);
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
            case TokenKind.Sample:
                ExcludeSentence(i);
                Begin(token.Kind);
                _scopeHoldsBelow = true;
                break;
            case TokenKind.Remark when i + 1 < _tokens.Count && _message.Lower(_tokens[i + 1]) is ":":
                Begin(token.Kind);
                break;
            case TokenKind.Praise:
                VisitPraise(i);
                break;
            case TokenKind.Person:
                VisitPerson(i);
                break;
            case TokenKind.Team:
                VisitTeam(i);
                break;
            case TokenKind.Proxy when _scope is TokenKind.Person || (i > 1 && _message.Lower(_tokens[i - 1]) is "の" && _tokens[i - 2].Is(TokenKind.Word)) || _message.Lower(token).StartsWith("代理") || Script.IsLatin(_message.Lower(token)[0]):
                Begin(TokenKind.Person);
                _scopeHoldsBelow = true;
                break;
            case TokenKind.Word:
                VisitWord(i, token);
                break;
            case TokenKind.Filler when _message.Lower(token) is "あと" && NumberAt(i + 1) is { } left:
                Exclude(left);
                if (i + 2 < _tokens.Count && _message.Lower(_tokens[i + 2]) is "で")
                    Begin(TokenKind.Target);
                break;
            case TokenKind.Filler when _scope is TokenKind.Future && IsPast(token):
                _excludedAsFuture.ForEach(Doubt);
                break;
        }

        if (_scope is not TokenKind.Future)
            _excludedAsFuture.Clear();
    }

    /// <summary>「架電100件は最低ライン」と言われました: what somebody said.</summary>
    private void ExcludeQuoted(int close)
    {
        if (_message.Lower(_tokens[close]) is not ("」" or "』" or "”") || close + 1 >= _tokens.Count || _message.Lower(_tokens[close + 1]) is not ("と" or "って" or "という" or "とか"))
            return;

        const int farthest = 64;
        for (var i = close - 1; i >= 0 && close - i < farthest && !_tokens[i].Is(TokenKind.Open); i--)
        {
            if (_tokens[i].Kind is TokenKind.Number or TokenKind.Duration)
                Exclude(_tokens[i]);
        }
    }

    private void StartSentence(int i)
    {
        _sentence = i;
        _numbersInSentence = 0;
        _lastNumber = _numberBefore = -1;
    }

    private void Begin(TokenKind kind)
    {
        _scope = kind;
        _bareName = null;
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
        if (_scope is null && IsHeadcount(i))
        {
            token.Kind = TokenKind.OtherNumber;
            var isBehind = _message.KindAt(i - 1) is TokenKind.Open && _lastNumber >= 0;
            Begin(TokenKind.Team);
            if (isBehind)
            {
                ExcludeSentence(i);
                _scope = null;
            }

            return;
        }

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

        // アポ率 2/19 = 10.5%: a quotient.
        if (_message.KindAt(_message.Next(i)) is TokenKind.EqualSign && _message.KindAt(_message.Next(_message.Next(i))) is TokenKind.OtherNumber && _message.KindAt(i - 1) is TokenKind.Comma && _lastNumber == i - 2)
        {
            Exclude(_tokens[_lastNumber]);
            Exclude(token);
            return;
        }

        // meeting at 3
        if (token.Value <= 12 && i > 1 && _message.Lower(_tokens[i - 2]) is "at" && _message.KindAt(_message.Next(i)) is not TokenKind.Label)
        {
            token.Kind = TokenKind.OtherNumber;
            return;
        }

        if (HasUnknownUnit(i) || IsTentativeInPart(i) || IsUndoneInBrackets(i))
            token.Flaw = NumberFlaw.Vague;

        // 内線204の電話: an id, whatever follows.
        if (i > 0 && _tokens[i - 1].Is(TokenKind.OtherLabel) && Message.Touch(_tokens[i - 1], token) && Vocabulary.Ids.Contains(_message.Lower(_tokens[i - 1]).ToString()))
        {
            token.Kind = TokenKind.OtherNumber;
            return;
        }

        // 2班合計, 500件リスト: how many groups, how long a list.
        if (_message.KindAt(i + 1) is TokenKind.Team or TokenKind.ListWord && Message.Touch(token, _tokens[i + 1]) && (token.HasUnit || _tokens[i + 1].Is(TokenKind.Team)))
        {
            token.Kind = TokenKind.Filler;
            return;
        }

        if (CorrectedByLoss(i))
            return;

        if (IsChange(i + 1) || IsSignedChange(i) || IsUndone(i) || IsTentative(i))
            Exclude(token);
        else
            (_numberBefore, _lastNumber) = (_lastNumber, i);
    }

    private void Exclude(Token token)
    {
        if (_scope is TokenKind.Person && _bareName is not null)
        {
            _ofBareNames.Add(token);
            _scopeIsUsed = true;
            return;
        }

        token.Kind = TokenKind.OtherNumber;
        _scopeIsUsed = true;
        if (_scope is TokenKind.Team or TokenKind.Person)
            _message.HasOthersNumbers = true;
    }

    /// <summary>A named day at the start of an item begins anew; (11/20時点) behind 今月累計 does not.</summary>
    private bool EndsScope(int i) =>
        _depth <= _scopeDepth && !_message.IsAhead(_tokens[i].Day!) && _scope is not (TokenKind.Person or TokenKind.Team) && !(i + 1 < _tokens.Count && _tokens[i + 1].Is(TokenKind.Word) && _message.Lower(_tokens[i + 1])[0] is '時' or '現' or 'ま');

    private void VisitMarker(int i, Token token)
    {
        // 架電100件・アポ3件を本日の目標といたします: all of the sentence is.
        if (token.Is(TokenKind.Target) && _lastNumber >= 0 && _message.Text.Lower.AsSpan(token.End) is var behind && (behind.StartsWith("とし") || behind.StartsWith("といた") || behind.StartsWith("にし") || behind.StartsWith("にいた")))
        {
            ExcludeSentence(i);
            return;
        }

        // 目標の8割: how near the target is, no target.
        if (token.Is(TokenKind.Target) && _message.KindAt(i + 1) is TokenKind.Joint && _message.KindAt(i + 2) is TokenKind.OtherNumber)
            return;

        // アポ2件の予定が1件に: the number before was only planned.
        if (_lastNumber >= 0 && _lastNumber == i - 2 && _message.Lower(_tokens[i - 1]) is "の" && _message.KindAt(i + 1) is TokenKind.Joint && NumberAt(_message.Next(i)) is not null)
        {
            Exclude(_tokens[_lastNumber]);
            return;
        }

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
}
