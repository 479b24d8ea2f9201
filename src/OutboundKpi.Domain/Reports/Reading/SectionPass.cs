namespace OutboundKpi.Domain.Reports.Reading;

/// <summary>A stretch of the message whose numbers belong to one day, list, script and part of the day.</summary>
internal sealed class Section(Scope scope, int start)
{
    /// <summary>Where it begins in the text.</summary>
    public int Start { get; } = start;

    /// <summary>Whether numbers in it were settled before: by a table or a shared label.</summary>
    public bool HasSettledValues { get; private set; }

    /// <summary>Whether a number or a length of time is in it.</summary>
    public bool HasValues { get; private set; }

    public Scope Scope { get; set; } = scope;

    /// <summary>The indexes of its labels and numbers.</summary>
    public List<int> Items { get; } = [];

    public void SawSettled(Token token)
    {
        HasSettledValues |= IsValue(token);
        HasValues |= HasSettledValues;
    }

    public void Add(int i, Token token)
    {
        Items.Add(i);
        HasValues |= IsValue(token);
    }

    private static bool IsValue(Token token) => token.Kind is TokenKind.Number or TokenKind.Duration;
}

/// <summary>Cuts the message into sections at the words that name a day, list, script or part of the day.</summary>
internal sealed class SectionPass
{
    private readonly Message _message;
    private readonly List<Token> _tokens;
    private readonly List<Section> _sections = [new(Scope.Whole, 0)];
    private readonly List<Mark> _order = [];
    private readonly int _lastValue;
    private readonly bool _hasOneDay;
    private int _depth;
    private int _totalDepth = -1;
    private Scope _beforeTotal = Scope.Whole;

    private SectionPass(Message message)
    {
        (_message, _tokens) = (message, message.Tokens);
        _hasOneDay = _tokens.FindAll(token => token.Is(TokenKind.Day)).Count == 1;
        _lastValue = _tokens.FindLastIndex(token => token.Kind is TokenKind.Number or TokenKind.Duration && !token.IsSettled);
    }

    /// <summary>What a word can say about the numbers around it.</summary>
    private enum Mark
    {
        Day,
        List,
        Script,
        Part,
    }

    public static List<Section> Run(Message message)
    {
        var pass = new SectionPass(message);
        for (var i = 0; i < message.Tokens.Count; i++)
            pass.Visit(i);

        pass.MoveTrailingNames();
        pass.SpreadOnlyName();
        return pass._sections;
    }

    private Section Current => _sections[^1];

    private void Visit(int i)
    {
        var token = _tokens[i];
        if (token.IsSettled)
        {
            Current.SawSettled(token);
            return;
        }

        switch (token.Kind)
        {
            case TokenKind.Open:
                _depth++;
                break;
            case TokenKind.Close:
                _depth--;
                if (_totalDepth > _depth)
                    EndTotal(i);
                break;
            case TokenKind.Newline or TokenKind.Stop:
                EndTotal(i);
                break;
            case TokenKind.Day when IsReportDay(i):
                Apply(Mark.Day, i, scope => scope with { Day = token.Day, HasUnclearDay = FollowsDay(i) });
                break;
            case TokenKind.SomeDay when IsReportOfSomeDay(i):
                Apply(Mark.Day, i, scope => scope with { Day = null, HasUnclearDay = true });
                break;
            case TokenKind.ListWord when token.Name is not null:
                Apply(Mark.List, i, scope => scope with { List = token.Name });
                break;
            case TokenKind.ScriptWord when token.Name is not null:
                Apply(Mark.Script, i, scope => scope with { Script = token.Name });
                break;
            case TokenKind.Period or TokenKind.Clock when IsPart(i):
                Apply(Mark.Part, i, scope => scope with { Part = _message.Words(token) });
                break;
            case TokenKind.Total when _message.KindAt(NextLabel(i)) is TokenKind.Label:
                BeginTotal(i);
                break;
            case TokenKind.Dash when _message.KindAt(_message.Next(i)) is TokenKind.Number or TokenKind.Duration or TokenKind.Dash:
                break;
            default:
                if (Pairing.IsLabel(token.Kind) || Pairing.IsValue(token.Kind))
                    Current.Add(i, token);
                break;
        }
    }

    private int NextLabel(int i)
    {
        var next = _message.NextBeyond(i, TokenKind.Filler, TokenKind.Newline, TokenKind.Close, TokenKind.Tab, TokenKind.Dash);

        return next;
    }

    private void BeginTotal(int i)
    {
        _totalDepth = _depth;
        _beforeTotal = Current.Scope.IsTotal ? _beforeTotal : Current.Scope;
        var isOverLists = _order.Contains(Mark.List) && Current.HasValues;
        var scope = _beforeTotal with { Part = null, IsTotal = true };
        _sections.Add(new Section(isOverLists ? scope with { List = null, Script = null } : scope, _tokens[i].Start));
    }

    private void EndTotal(int i)
    {
        if (_totalDepth < 0 || !Current.HasValues)
            return;

        _totalDepth = -1;
        _sections.Add(new Section(_beforeTotal, _tokens[i].End));
    }

    private void Apply(Mark mark, int i, Func<Scope, Scope> apply)
    {
        if (!_order.Contains(mark))
            _order.Add(mark);

        var scope = Current.Scope;
        if (!Current.HasValues || (mark == Mark.Day && IsOnlyDayBehindCount(i)))
        {
            Current.Scope = apply(scope);
            return;
        }

        // A new day ends the list that was named under the day before, not one that was named above both.
        foreach (var deeper in _order.Skip(_order.IndexOf(mark) + 1))
        {
            scope = deeper switch
            {
                Mark.Day => scope with { Day = null, HasUnclearDay = false },
                Mark.List => scope with { List = null },
                Mark.Script => scope with { Script = null },
                _ => scope with { Part = null },
            };
        }

        _totalDepth = -1;
        var section = new Section(apply(scope with { IsTotal = false }), _tokens[i].Start);

        // アポは本日1: the label before the day is of the number behind it.
        if (Current.Items is [.., var last] && _message.KindAt(i - 1) is TokenKind.Joint && _message.Previous(i) == last && _tokens[last].Is(TokenKind.Label)
            && _message.KindAt(_message.Next(i)) is TokenKind.Number)
        {
            Current.Items.RemoveAt(Current.Items.Count - 1);
            section.Add(last, _tokens[last]);
        }

        _sections.Add(section);
    }

    /// <summary>74 calls yesterday and 13 connects: the only day, named behind the first count in English, is of them all.</summary>
    private bool IsOnlyDayBehindCount(int i) =>
        _hasOneDay && _sections.Count == 1 && Script.IsLatin(_message.Lower(_tokens[i])[0]) && i > 1 && _tokens[i - 1].Is(TokenKind.Space) && _tokens[i - 2].Is(TokenKind.Label);

    /// <summary>昨日と今日で, 11/18~11/20: the numbers are of several days together.</summary>
    private bool FollowsDay(int i) => _message.KindAt(_message.PreviousBeyond(i, TokenKind.Comma, TokenKind.Filler, TokenKind.Dash)) is TokenKind.Day;

    /// <summary>
    /// A day before counts is theirs; behind the last counts it is theirs only when it says so (昨日分です, （11/20）):
    /// 商談は11/28 is no day of a report.
    /// </summary>
    private bool IsReportDay(int i)
    {
        if (_tokens[i].Day is null)
            return false;

        var hasValuesBefore = Current.HasValues || _sections.Count > 1;
        if (_message.IsAhead(_tokens[i].Day!) && (hasValuesBefore || IsTimeOfMeeting(i)))
            return false;

        if (hasValuesBefore && _depth > 0 && !IsAloneInBrackets(i))
            return false;

        var next = _message.NextBeyond(i, TokenKind.Filler);

        if (_message.KindAt(next) is TokenKind.Close or null or TokenKind.Stop or TokenKind.Newline or TokenKind.QuestionMark)
            return true;

        return _sections.Count == 1 || _lastValue > i;
    }

    /// <summary>アポ詳細：12月1日10:30: a day to come with a time is when one meets, no day of a report.</summary>
    private bool IsTimeOfMeeting(int i) => _message.KindAt(_message.NextBeyond(i, TokenKind.Filler, TokenKind.Day)) is TokenKind.Clock;

    /// <summary>先日の分です, 先日 架電40; but not 先日の商談.</summary>
    private bool IsReportOfSomeDay(int i)
    {
        var next = _message.Next(i);
        if (_message.KindAt(i + 1) is TokenKind.Joint)
            return next >= 0 && _message.Lower(_tokens[next]) is "分" or "ぶん" or "報告";

        return _message.KindAt(next) is TokenKind.Label or TokenKind.Filler or TokenKind.Newline && (_message.KindAt(next) is not TokenKind.Filler || _message.Lower(_tokens[next]) is "の分" or "分" or "ぶん" or "報告");
    }

    /// <summary>（11/20）, （昨日分）, but not （11/18 A社）.</summary>
    private bool IsAloneInBrackets(int i)
    {
        var next = _message.NextBeyond(i, TokenKind.Filler);
        return _message.KindAt(next) is TokenKind.Close or null || _message.KindAt(next) is TokenKind.ListWord or TokenKind.Label;
    }

    /// <summary>午前 and 10時台 are parts of the day when counts follow them; 18時に退勤 is not.</summary>
    private bool IsPart(int i)
    {
        if (_tokens[i].Is(TokenKind.Clock) && _message.Previous(i) is >= 0 and var before && _tokens[before] is { Kind: TokenKind.Label, Field: CountField.TalkMinutes })
            return false;

        if (_tokens[i].Is(TokenKind.Clock) && i > 0 && _tokens[i - 1].Kind is not (TokenKind.Newline or TokenKind.Comma or TokenKind.Space or TokenKind.Bullet or TokenKind.Open))
            return false;

        var next = _message.NextBeyond(i, TokenKind.Filler, TokenKind.Close, TokenKind.Newline);

        return _message.KindAt(next) is TokenKind.Label || (_message.KindAt(next) is TokenKind.Number && _message.KindAt(_message.Next(next)) is TokenKind.Label or TokenKind.Verb);
    }

    /// <summary>架電40（新規リスト） 架電30（休眠リスト）: when every name stands behind its counts, each belongs to the section before it.</summary>
    private void MoveTrailingNames()
    {
        var last = _sections[^1];
        if (_sections.Count < 2 || last.HasValues)
            return;

        _sections.RemoveAt(_sections.Count - 1);
        last.Items.ForEach(i => _sections[^1].Add(i, _tokens[i]));
        var first = _sections[0].Scope;
        if (first.List is null && last.Scope.List is not null)
        {
            Shift(scope => scope.List, (scope, source) => scope with { List = source.List }, last.Scope);
        }

        if (first.Script is null && last.Scope.Script is not null)
            Shift(scope => scope.Script, (scope, source) => scope with { Script = source.Script }, last.Scope);

        if (first.Day is null && last.Scope.Day is not null)
            Shift(scope => scope.Day, (scope, source) => scope with { Day = source.Day }, last.Scope);
    }

    /// <summary>40 calls from list B, 5 connects: one list named in the middle is of all, when nothing is said twice.</summary>
    private void SpreadOnlyName()
    {
        if (_sections.Count != 2 || _sections[0].Scope is not { List: null, Script: null } first || _sections[1].Scope is not { IsTotal: false } second || first.Part is not null)
            return;

        var overlaps = FieldsOf(_sections[0]).Overlaps(FieldsOf(_sections[1]));
        if (overlaps || _sections[0].HasSettledValues)
            return;

        if ((second.List ?? second.Script) is not null || (first.Day is null && second.Day is SpokenDay.Ago { Days: 0 }))
            _sections[0].Scope = first with { List = second.List, Script = second.Script, Day = first.Day ?? second.Day };
    }

    private HashSet<CountField> FieldsOf(Section section) =>
        [.. section.Items.Where(i => _tokens[i].Kind is TokenKind.Label or TokenKind.Verb or TokenKind.PastVerb).Select(i => _tokens[i].Field)];

    private void Shift(Func<Scope, object?> of, Func<Scope, Scope, Scope> copy, Scope last)
    {
        // One name for all, or one for each section.
        var names = _sections.Skip(1).Select(section => of(section.Scope)).Append(of(last)).Where(name => name is not null).Distinct().Count();
        for (var i = 0; i < _sections.Count; i++)
        {
            var source = names == 1 || i == _sections.Count - 1 ? last : _sections[i + 1].Scope;
            _sections[i].Scope = copy(_sections[i].Scope, source);
        }
    }
}
