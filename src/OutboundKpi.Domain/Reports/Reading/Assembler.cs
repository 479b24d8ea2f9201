namespace OutboundKpi.Domain.Reports.Reading;

/// <summary>Makes the reading of the facts: blocks by day, list and script, parts added up, doubts kept apart, the impossible refused.</summary>
internal sealed class Assembler(Message message)
{
    private readonly List<(Scope Scope, Fact Fact)> _facts = [];
    /// <summary>More than can be asked in one question; what is beyond it is not stored either.</summary>
    private const int MostDoubts = 40;

    private readonly List<Doubt> _doubts = [];
    private DoubtReason? _why;
    private RejectReason? _impossible;
    private readonly List<string> _leftOut = [];
    private readonly HashSet<int> _saidValues = [];
    private readonly HashSet<CountField> _saidFields = [];
    private readonly HashSet<CountField> _totals = [];
    /// <summary>Counts with what came on top of them; clear when the sum is said too.</summary>
    private readonly List<((Scope Scope, Fact Fact) SoFar, (Scope Scope, Fact Fact) More)> _more = [];

    private bool _hasSeveralLists;

    /// <summary>How far a clause reaches that is no plain fact.</summary>
    private int _endOfClause;
    private ClauseKind _clause;

    /// <summary>Bare numbers behind a part of the day: when they add up to a count that is named, nothing is unclear.</summary>
    private readonly List<Doubt> _bareParts = [];

    public ReportReading Read(List<Section> sections)
    {
        _hasSeveralLists = sections.Select(section => (section.Scope.List, section.Scope.Script)).Where(names => names != default).Distinct().Skip(1).Any();
        foreach (var section in sections)
            Facts(section);

        foreach (var fact in message.Settled)
        {
            if (fact.Number.Kind is TokenKind.Number or TokenKind.Duration or TokenKind.Clock)
                Accept(ScopeOf(sections, fact), fact);
        }

        AskAboutMore();
        AskAboutBareParts();
        var blocks = Blocks();
        if (_impossible is { } impossible)
            return new ReportReading.Rejected(impossible);

        return Decide(blocks);
    }

    /// <summary>The scope of the place where the number stands, with what its table or label says about it.</summary>
    private static Scope ScopeOf(List<Section> sections, Fact fact)
    {
        int low = 0, high = sections.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = sections[middle].Start <= fact.Number.Start ? (middle, high) : (low, middle - 1);
        }

        var here = sections[low].Scope;
        return fact.Scope is { } own
            ? here with { Part = own.Part ?? here.Part, IsTotal = own.IsTotal || here.IsTotal, List = own.List ?? here.List, Script = own.Script ?? here.Script, Day = own.Day ?? here.Day }
            : here;
    }

    private ReportReading Decide(List<ReportBlock> blocks)
    {
        foreach (var block in blocks)
        {
            if (ReportCheck.Check(block.Counts) is { } why)
                return new ReportReading.Rejected(why);
        }

        if (blocks.Count > 0 && message.HasImpossibleDay)
            return new ReportReading.Rejected(RejectReason.NoSuchDay);

        if (blocks.Exists(block => block.Day is { } day && message.IsAhead(day)))
            return new ReportReading.Rejected(RejectReason.FutureDay);

        // 有給のため架電0 is no report of a zero.
        if (message.Tokens.Exists(token => token.Is(TokenKind.Off)) && blocks.TrueForAll(block => Enum.GetValues<CountField>().All(field => block.Counts[field] is null or 0)))
            return new ReportReading.Rejected(RejectReason.DayOff);

        if (_doubts.Count > 0)
            return new ReportReading.Doubtful(_why ?? DoubtReason.BareNumbers, blocks, WithLikelyCounts(blocks));

        if (blocks.Count > 0)
            return new ReportReading.Understood(blocks, message.IsCorrection) { IsPartOfDay = IsPartOfDay(), LeftOut = _leftOut };

        return new ReportReading.Rejected(message.HasOthersNumbers ? RejectReason.SomebodyElse : RejectReason.NotAReport);
    }

    /// <summary>アポ1、もう1件で合計2件: the sum says it; without one it is asked whether the first holds the second.</summary>
    private void AskAboutMore()
    {
        var said = _facts.Select(pair => pair.Fact.Field).ToHashSet();
        foreach (var (soFar, more) in _more)
        {
            if (!said.Contains(more.Fact.Field))
                AskAll(DoubtReason.Contradiction, [soFar, more]);
        }
    }

    /// <summary>午前30件、午後42件架電: of the day one part has a label, so neither the parts nor their sum is clear, unless the sum is said.</summary>
    private void AskAboutBareParts()
    {
        if (_bareParts.Count == 0 || _facts.Exists(pair => pair.Fact.Number.Value == _bareParts.Sum(part => (long)part.Value)))
            return;

        _why ??= DoubtReason.BareNumbers;
        _doubts.AddRange(_bareParts);
        AskAll(DoubtReason.BareNumbers, _facts.FindAll(pair => pair.Scope.Part is not null && !pair.Scope.IsTotal));
        _facts.RemoveAll(pair => pair.Scope.Part is not null && !pair.Scope.IsTotal);
    }

    /// <summary>午後 架電40 alone: every number belongs to one and the same part of the day.</summary>
    private bool IsPartOfDay() => _facts.Count > 0 && _facts[0].Scope.Part is { } part && _facts.TrueForAll(pair => pair.Scope.Part == part);

    /// <summary>Bare numbers are most likely the counts not said yet, in the order of the funnel; a lone small one is rather an appointment than a day's calls.</summary>
    private List<Doubt> WithLikelyCounts(List<ReportBlock> blocks)
    {
        const int fewForCalls = 10;
        CountField[] funnel = [CountField.Calls, CountField.Connects, CountField.Appointments, CountField.Meetings, CountField.Deals];
        var open = funnel.Where(field => blocks.TrueForAll(block => block.Counts[field] is null)).ToList();
        var bare = _doubts.FindAll(doubt => doubt.Candidates.Count == 0);
        if (bare is [{ Value: < fewForCalls }] && open.Remove(CountField.Appointments))
            open.Insert(0, CountField.Appointments);

        var place = 0;
        return _doubts.ConvertAll(doubt =>
        {
            if (doubt.Candidates.Count > 0)
                return doubt;

            var likely = open.ElementAtOrDefault(place);
            var isPlaced = place++ < open.Count && bare.Count <= open.Count;
            return doubt with { IsBare = true, Candidates = isPlaced ? [likely, .. open.Where(field => field != likely)] : open };
        });
    }

    private void Facts(Section section)
    {
        var items = section.Items.Where(i => !message.Tokens[i].IsSettled).ToList();
        var partners = Pairing.Pair(message, items);
        Hyphens(items, partners);
        if (ByOrder(section, items, partners))
            return;

        for (var k = 0; k < items.Count; k++)
        {
            var value = message.Tokens[items[k]];
            if (!Pairing.IsValue(value.Kind))
                continue;

            if (partners[k] < 0)
                Lone(section, items[k], value);
            else
                Paired(section, items[Math.Min(k, partners[k])], items[Math.Max(k, partners[k])], value, message.Tokens[items[partners[k]]]);
        }
    }

    /// <summary>架電-80 接続-15: a hyphen before every value is decoration; a lone one is a minus.</summary>
    private void Hyphens(List<int> items, int[] partners)
    {
        var hyphenated = items.FindAll(i => message.Tokens[i].Flaw == NumberFlaw.Hyphenated);
        var isDecoration = hyphenated.Count > 1 && items.TrueForAll(i => message.Tokens[i].Kind is not TokenKind.Number || message.Tokens[i].Flaw == NumberFlaw.Hyphenated);
        foreach (var i in hyphenated)
            message.Tokens[i].Flaw = isDecoration && partners.Length > 0 ? NumberFlaw.None : NumberFlaw.Negative;
    }

    /// <summary>Bare numbers that the team has explained before.</summary>
    private bool ByOrder(Section section, List<int> items, int[] partners)
    {
        var numbers = items.FindAll(i => message.Tokens[i].Is(TokenKind.Number));
        var order = message.Context.Rules.OfType<ReadingRule.OrderRule>().FirstOrDefault(rule => rule.Fields.Count == numbers.Count);
        if (order is null || Array.Exists(partners, partner => partner >= 0) || items.Exists(i => message.Tokens[i].Is(TokenKind.Label)) || !numbers.TrueForAll(i => message.Tokens[i].Flaw == NumberFlaw.None && IsBare(i)))
            return false;

        foreach (var (field, i) in order.Fields.Zip(numbers))
            Accept(section.Scope, new Fact(field, message.Tokens[i], message.Tokens[i]));

        return true;
    }

    private void Paired(Section section, int left, int right, Token value, Token label)
    {
        if (label.Kind is TokenKind.OtherLabel or TokenKind.Undone && value is { Kind: TokenKind.Number, IsNone: false })
            LeaveOut(left, right);

        if (label.Kind is TokenKind.OtherLabel or TokenKind.Undone || value.Is(TokenKind.Dash))
            return;

        var reach = Reach(left, right);
        if (reach == TokenKind.Stop && !IsBare(message.Tokens.IndexOf(value, left)))
            return;

        if (label.Is(TokenKind.PartLabel))
        {
            _facts.Add((section.Scope, new Fact(CountField.Calls, value, label)));
            _saidFields.Add(CountField.Calls);
            return;
        }

        if (label.Is(TokenKind.AmbiguousLabel))
            Ask(DoubtReason.AmbiguousLabel, value, left, right, label.Candidates, message.Words(label));
        else if (reach is not null)
            Ask(DoubtReason.BareNumbers, value, left, right, [label.Field]);
        else if (!value.IsNone && KindOfClause(left, right) is not ClauseKind.Fact and var kind)
            Refuse(kind, value, left, right, label.Field);
        else if (!section.Scope.IsTotal && HasTotalBetween(left, right))
            AcceptTotal(section, value, label, left, right);
        else if (IsOneMore(message.Tokens.IndexOf(value, left)) || IsOneMore(left))
            Add(section, new Fact(label.Field, value, label));
        else
            Accept(section.Scope, new Fact(label.Field, value, label));
    }

    private bool HasTotalBetween(int left, int right) => message.Tokens.FindIndex(left + 1, right - left - 1, token => token.Is(TokenKind.Total)) >= 0;

    /// <summary>午前架電30 午後架電40、接続は合わせて16: of the day; behind several lists it is not said of which.</summary>
    private void AcceptTotal(Section section, Token value, Token label, int left, int right)
    {
        if (_hasSeveralLists)
            Ask(DoubtReason.BareNumbers, value, left, right, [label.Field]);
        else
            Accept(section.Scope with { Part = null, IsTotal = true }, new Fact(label.Field, value, label));
    }

    private void Refuse(ClauseKind kind, Token value, int left, int right, CountField field)
    {
        if (kind is ClauseKind.NoFact or ClauseKind.Condition)
            LeaveOut(left, right);
        else
            Ask(kind == ClauseKind.UnknownTopic ? DoubtReason.WhoseNumbers : DoubtReason.BareNumbers, value, left, right, [field]);
    }

    /// <summary>アポ1、もう1件アポ: two in all or one, so both are asked about.</summary>
    private void Add(Section section, Fact more)
    {
        var before = _facts.FindLastIndex(pair => pair.Fact.Field == more.Field);
        if (before < 0)
            Accept(section.Scope, more);
        else
            AskTogether(section, _facts[before], more);
    }

    private void AskTogether(Section section, (Scope Scope, Fact Fact) soFar, Fact more)
    {
        if (_totals.Contains(more.Field))
            return;

        _facts.Remove(soFar);
        _more.Add((soFar, (section.Scope, more)));
    }

    private (Scope Scope, Fact Fact)? LastFact() => _facts.Count > 0 ? _facts[^1] : null;

    /// <summary>もう1件, さらに2件, another 3: more than what was said before.</summary>
    private bool IsOneMore(int i) => message.KindAt(message.Previous(i)) is TokenKind.More;

    /// <summary>A topic that is not known owns all counts of its sentence, and a condition is one for all that follows.</summary>
    private ClauseKind KindOfClause(int left, int right)
    {
        if (left < _endOfClause)
            return _clause;

        var kind = ClauseCheck.Of(message, left, right);
        if (kind is ClauseKind.UnknownTopic or ClauseKind.Condition)
        {
            var end = message.Tokens.FindIndex(right, token => token.Kind is TokenKind.Newline or TokenKind.Stop or TokenKind.QuestionMark or TokenKind.Self);
            (_endOfClause, _clause) = (end < 0 ? message.Tokens.Count : end, kind);
        }

        return kind;
    }

    /// <summary>What makes a pair doubtful: other words or the end of a sentence between the two; <see langword="null"/> when they stand together.</summary>
    private TokenKind? Reach(int left, int right)
    {
        // 間違えました。正しくは2件: the label of the sentence before is meant.
        TokenKind? reach = null;
        for (var i = left + 1; i < right; i++)
        {
            if (message.Tokens[i].Kind is TokenKind.Stop or TokenKind.QuestionMark)
            {
                if (message.KindAt(message.Next(i)) is TokenKind.RightHeading || (message.Tokens.FindIndex(left, i - left, token => token.Is(TokenKind.Amend)) >= 0 && message.Tokens.FindIndex(i, right - i, token => token.Is(TokenKind.Arrow)) >= 0))
                    return null;

                return TokenKind.Stop;
            }

            if (message.Tokens[i].Is(TokenKind.Word))
                reach = TokenKind.Word;
        }

        return reach;
    }

    private void Lone(Section section, int i, Token value)
    {
        // 午前 架電30 午後 架電40 計70: a total without a label is of the only count there is.
        if (message.KindAt(message.Previous(i)) is TokenKind.Total && value.Flaw == NumberFlaw.None && _saidFields.Count == 1 && (_facts.Count > 0 || _more.Count > 0))
        {
            var fact = _facts.Count > 0 ? _facts[0].Fact : _more[0].SoFar.Fact;
            Accept(section.Scope with { Part = null, IsTotal = true }, new Fact(fact.Field, value, fact.Label));
            return;
        }

        if (!value.Is(TokenKind.Number) || value.IsNone || value.IsWord)
            return;

        if (IsOneMore(i) && LastFact() is { } soFar)
        {
            AskTogether(section, soFar, new Fact(soFar.Fact.Field, value, soFar.Fact.Label));
            return;
        }

        if (IsPartInBrackets(i, value))
            LeaveOut(i, i);
        else if (!IsBare(i))
            LeaveOut(message.Previous(i) is >= 0 and var owner && message.Tokens[owner].Is(TokenKind.Word) ? owner : i, i);
        else if (message.KindAt(message.Previous(i)) is TokenKind.Period or TokenKind.Clock)
            _bareParts.Add(new Doubt(value.Value, message.Words(value), []));
        else if (!IsSaidAgain(i, value))
            Ask(DoubtReason.BareNumbers, value, i, i, []);
    }

    /// <summary>2 appts (1 from a referral): some of those before the brackets.</summary>
    private bool IsPartInBrackets(int i, Token value) =>
        message.KindAt(i - 1) is TokenKind.Open && message.KindAt(message.Next(i)) is TokenKind.Filler or TokenKind.Word
        && message.PreviousBeyond(i, TokenKind.Open, TokenKind.Label) is >= 0 and var whole && message.Tokens[whole].Is(TokenKind.Number) && value.Value <= message.Tokens[whole].Value;

    /// <summary>Whether nothing beside the number owns it: 80です is bare, ランチ2回 is not.</summary>
    private bool IsBare(int i)
    {
        var before = message.PreviousBeyond(i, TokenKind.Filler, TokenKind.Day, TokenKind.Total);

        var after = message.NextBeyond(i, TokenKind.Filler, TokenKind.Done, TokenKind.Doing);

        // アポ3って書いたけど2: such a word goes on with the sentence, it owns no number.
        // 架電50件予定でしたが42件で終わりました: what was planned owns the number before it.
        var isBehindFact = message.KindAt(before) is TokenKind.Planned && message.Previous(i) is var filler && filler != before && message.Lower(message.Tokens[filler]) is "でした" or "だった";
        var isOwned = IsOwner(before) && !isBehindFact && !(message.KindAt(before) is TokenKind.Word && Script.IsHiragana(message.Lower(message.Tokens[before])[^1]));
        return !isOwned && !(IsOwner(after) && after >= 0 && !HasSpace(i, after));
    }

    /// <summary>アポ1！1件取れました: what is only said again is not unclear; もう1件 is one more.</summary>
    private bool IsSaidAgain(int i, Token value) =>
        _saidValues.Contains(value.Value) && !(i > 0 && message.Lower(message.Tokens[i - 1]) is var before && (before.EndsWith("もう") || before.EndsWith("さらに") || before.EndsWith("追加") || before.EndsWith("another")));

    /// <summary>資料送付3, ヒアリング2: a number that is kept nowhere, so the sender is told.</summary>
    private void LeaveOut(int left, int right)
    {
        const int longest = 24;
        var words = message.Text.Text[message.Tokens[left].Start..message.Tokens[right].End];
        _leftOut.Add(words.Length <= longest && !words.Contains('\n') ? words : message.Words(message.Tokens[right]));
    }

    private bool HasSpace(int from, int to) => message.Tokens.FindIndex(from, to - from, token => token.Is(TokenKind.Space)) >= 0;

    private bool IsOwner(int i) => message.KindAt(i) is TokenKind.Word or TokenKind.OtherLabel or TokenKind.Off or TokenKind.OtherNumber or TokenKind.Future or TokenKind.Planned;

    private void Ask(DoubtReason why, Token value, int left, int right, IReadOnlyList<CountField> candidates, string? label = null)
    {
        if (value.IsNone && why == DoubtReason.BareNumbers)
            return;

        _why ??= why;
        if (_doubts.Count >= MostDoubts)
            return;

        var words = message.Text.Text[message.Tokens[left].Start..message.Tokens[right].End];
        _doubts.Add(new Doubt(value.Value, words.Length <= 60 ? words : message.Words(value), candidates, label));
    }

    private void Accept(Scope scope, Fact fact)
    {
        if (fact.Label.Is(TokenKind.AmbiguousLabel))
        {
            _why ??= DoubtReason.AmbiguousLabel;
            _doubts.Add(new Doubt(fact.Number.Value, message.Words(fact.Label) + message.Words(fact.Number), fact.Label.Candidates, message.Words(fact.Label)));
            return;
        }

        if (scope.HasUnclearDay)
        {
            AskAll(DoubtReason.UnclearDay, [(scope, fact)]);
            return;
        }

        switch (fact.Number.Flaw)
        {
            case NumberFlaw.Fraction when fact.Field != CountField.TalkMinutes:
                _impossible ??= RejectReason.Fraction;
                break;
            case NumberFlaw.Negative or NumberFlaw.Hyphenated:
                _impossible ??= RejectReason.Negative;
                break;
            case NumberFlaw.Whose:
                AskAll(DoubtReason.WhoseNumbers, [(scope, fact)]);
                break;
            case NumberFlaw.Vague or NumberFlaw.Fraction:
                AskAll(DoubtReason.VagueValue, [(scope, fact)]);
                break;
            default:
                _facts.Add((scope, fact));
                if (scope.IsTotal)
                    _totals.Add(fact.Field);

                _saidValues.Add(fact.Number.Value);
                _saidFields.Add(fact.Field);
                break;
        }
    }

    private List<ReportBlock> Blocks()
    {
        NewAndAgain();
        var blocks = new List<ReportBlock>();
        var groups = _facts.GroupBy(pair => (pair.Scope.Day, pair.Scope.List, pair.Scope.Script)).ToList();
        foreach (var group in groups)
        {
            var isSumOfOthers = group.Key.List is null && group.Key.Script is null && groups.Count > 1 && group.All(pair => pair.Scope.IsTotal);
            if (isSumOfOthers)
                continue;

            var counts = ReportCounts.None;
            foreach (var field in group.GroupBy(pair => pair.Fact.Field))
            {
                if (Value([.. field]) is { } value)
                    counts = counts.With(field.Key, value);
            }

            if (!counts.IsEmpty)
                blocks.Add(new ReportBlock(counts, group.Key.Day, group.Key.List, group.Key.Script));
        }

        DropSum(blocks);
        return blocks;
    }

    /// <summary>新規架電20 再架電15: parts of the calls without the whole.</summary>
    private void NewAndAgain()
    {
        bool IsCall((Scope Scope, Fact Fact) pair) => pair.Fact.Field == CountField.Calls;
        bool IsAgain((Scope Scope, Fact Fact) pair) => pair.Fact.Field == CountField.FollowUps && message.Lower(pair.Fact.Label).StartsWith("再架電");
        var calls = _facts.FindAll(IsCall);
        var again = _facts.FindAll(IsAgain);
        if (calls.Count == 0 || again.Count == 0 || !calls.TrueForAll(pair => pair.Fact.Label.Share is "新規" || (pair.Fact.Label.Is(TokenKind.PartLabel) && message.Words(pair.Fact.Label) is "新規")))
            return;

        AskAll(DoubtReason.PartsWithoutTotal, [.. calls, .. again]);
        _facts.RemoveAll(pair => IsCall(pair) || IsAgain(pair));
    }

    /// <summary>A block without a list beside blocks of lists, which says what they add up to, says nothing new; one that says otherwise is asked about.</summary>
    private void DropSum(List<ReportBlock> blocks)
    {
        foreach (var whole in blocks.FindAll(block => block.List is null && block.Script is null))
        {
            var parts = blocks.FindAll(block => block.Day == whole.Day && (block.List is not null || block.Script is not null));
            if (parts.Count < 2)
                continue;

            var sum = parts.Aggregate(ReportCounts.None, (total, block) => total.Plus(block.Counts));
            var shared = Enum.GetValues<CountField>().Where(field => whole.Counts[field] is not null && sum[field] is not null).ToList();
            if (shared.Count == 0)
                continue;

            blocks.Remove(whole);
            if (!shared.TrueForAll(field => whole.Counts[field] == sum[field]))
                AskAll(DoubtReason.Contradiction, _facts.FindAll(pair => pair.Scope is { List: null, Script: null } && pair.Scope.Day == whole.Day));
        }
    }

    /// <summary>One value of facts about the same count: the stated total, the whole, or the sum of the parts; asked about when they disagree.</summary>
    private int? Value(List<(Scope Scope, Fact Fact)> facts)
    {
        var whole = facts.FindAll(pair => pair.Scope.IsTotal);
        if (whole.Count == 0)
            whole = facts.FindAll(pair => pair.Scope.Part is null && !IsShare(pair.Fact));

        if (whole.Count > 0)
            return Agreed(whole, pair => pair.Fact.Label.Level);

        var shares = facts.FindAll(pair => IsShare(pair.Fact));
        if (shares.Count > 0 && (shares.Count > 1 || shares[0].Fact.Label.Is(TokenKind.PartLabel)))
        {
            AskAll(DoubtReason.PartsWithoutTotal, shares);
            return null;
        }

        if (shares.Count == 1)
            return shares[0].Fact.Number.Value;

        var sum = 0;
        foreach (var part in facts.GroupBy(pair => pair.Scope.Part))
        {
            if (Agreed([.. part], pair => pair.Fact.Label.Level) is not { } value)
                return null;

            sum += value;
        }

        return sum;
    }

    private static bool IsShare(Fact fact) => fact.Label.Share is not null || fact.Label.Is(TokenKind.PartLabel);

    private int? Agreed(List<(Scope Scope, Fact Fact)> facts, Func<(Scope Scope, Fact Fact), string> level)
    {
        // 午前は架電できず、午後に42件架電: what could not be done for a while is not said against what was done.
        if (facts[0].Fact.Field == CountField.Calls && facts.Exists(pair => !pair.Fact.Number.IsNone))
            facts = facts.FindAll(pair => !pair.Fact.Number.IsNone);

        if (facts.TrueForAll(pair => pair.Fact.Number.Value == facts[0].Fact.Number.Value))
            return facts[0].Fact.Number.Value;

        AskAll(facts.Select(level).Distinct().Count() > 1 ? DoubtReason.AmbiguousLabel : DoubtReason.Contradiction, facts);
        return null;
    }

    private void AskAll(DoubtReason why, List<(Scope Scope, Fact Fact)> facts)
    {
        _why ??= why;
        foreach (var (_, fact) in facts.Take(Math.Max(0, MostDoubts - _doubts.Count)))
            _doubts.Add(new Doubt(fact.Number.Value, message.Words(fact.Label) + message.Words(fact.Number), [fact.Field]));
    }
}
