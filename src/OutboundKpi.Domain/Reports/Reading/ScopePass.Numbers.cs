namespace OutboundKpi.Domain.Reports.Reading;

/// <content>What stands directly at a number: spans, changes, bounds, averages, what is tentative or was undone.</content>
internal sealed partial class ScopePass
{
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
            if (HangsOnWord(_lastNumber) || _message.KindAt(_message.Previous(_lastNumber)) is TokenKind.Word)
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
        _tokens[i].Flaw == NumberFlaw.Negative && _depth > 0 && _message.PreviousBeyond(i, TokenKind.Word, TokenKind.Open) is >= 0 and var open && _message.KindAt(open) is TokenKind.Number or TokenKind.OtherNumber;

    /// <summary>アポ2件キャンセルになりました: not made but lost.</summary>
    private bool IsUndone(int i)
    {
        var next = _message.KindAt(i + 1) is TokenKind.Joint ? i + 2 : i + 1;
        if (_message.KindAt(_message.Next(i)) is TokenKind.Label && Script.IsLatin(_message.Lower(_tokens[_message.Next(i)])[0]))
            next = _message.Next(_message.Next(i));

        return _message.KindAt(next) is TokenKind.Undone && (_message.KindAt(next + 1) is TokenKind.Joint ? null : _message.KindAt(_message.Next(next))) is not (TokenKind.Number or TokenKind.Duration);
    }

    /// <summary>アポ1（リスケになりそうです）: it may still stand or not.</summary>
    private bool IsUndoneInBrackets(int i) =>
        _message.KindAt(i + 1) is TokenKind.Open && _message.KindAt(i + 2) is TokenKind.Undone && !(_message.KindAt(_message.Next(i + 2)) is TokenKind.Number);

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

    /// <summary>たぶんアポ2, アポ2（たぶん）: the sender is not sure of a success, so it is asked about.</summary>
    private void VisitUnsure(int i)
    {
        var next = _message.NextBeyond(i, TokenKind.Filler);
        var label = next;
        if (_message.KindAt(next) is TokenKind.Label or TokenKind.AmbiguousLabel)
            next = _message.Next(next);
        else
            label = NumberAt(next) is null ? -1 : _message.Next(next);

        // 架電たぶん80 is only an estimate, as 約80.
        if (label >= 0 && _tokens[label] is { Kind: TokenKind.Label, Field: CountField.Calls or CountField.TalkMinutes })
            return;

        if (NumberAt(next) is { } number)
            number.Flaw = NumberFlaw.Vague;
        else if (_lastNumber >= 0 && _message.PreviousBeyond(i, TokenKind.Open, TokenKind.Comma) is var before && (before == _lastNumber || (_message.KindAt(before) is TokenKind.Label && _message.Previous(before) == _lastNumber)))
            _tokens[_lastNumber].Flaw = NumberFlaw.Vague;
    }

    /// <summary>アポ3件取ったけど1件キャンセルで2件: three or two, so the first is asked about and the rest says why.</summary>
    private bool CorrectedByLoss(int i)
    {
        if (_lastNumber < 0 || !IsUndone(i))
            return false;

        var undone = _message.KindAt(i + 1) is TokenKind.Joint ? i + 2 : i + 1;
        var rest = _message.Next(undone);
        if (NumberAt(rest) is not { } left || _message.KindAt(_message.Next(rest)) is TokenKind.Label)
            return false;

        _tokens[i].Kind = left.Kind = TokenKind.OtherNumber;
        _tokens[_lastNumber].Flaw = NumberFlaw.Vague;
        return true;
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
}
