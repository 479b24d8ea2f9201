namespace OutboundKpi.Domain.Reports.Reading;

/// <summary>Finds out what labels mean with the words that touch them: アポ率, 架電しました, 新規架電, no meetings.</summary>
internal static class LabelPass
{
    public static void Run(Message message)
    {
        var tokens = message.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            BracketedUnit(message, i);
            OnlySoMany(message, i);
            SetBehindNumber(message, i);
            Compound(message, i);
            NotEvenOne(message, i);
            Nothing(message, i);
            PartOfCalls(message, i);
        }

        Talk(message);
        Gained(message);
        BookedMeetings(message);
    }

    /// <summary>架電数(件): the unit in brackets says nothing.</summary>
    private static void BracketedUnit(Message message, int i)
    {
        var tokens = message.Tokens;
        if (i + 2 < tokens.Count && tokens[i].Is(TokenKind.Open) && tokens[i + 2].Is(TokenKind.Close) && message.Lower(tokens[i + 1]) is "件" or "本" or "回" or "分" or "人" or "名" or "社" or "min" or "mins")
            tokens[i].Kind = tokens[i + 1].Kind = tokens[i + 2].Kind = TokenKind.Filler;
    }

    /// <summary>13件しかつながらず, アポ1件しか取れず: so many were reached, though it sounds like none.</summary>
    private static void OnlySoMany(Message message, int i)
    {
        var tokens = message.Tokens;
        // 52件しか架電できず
        if (message.Lower(tokens[i]) is "しか" && message.KindAt(i + 1) is TokenKind.Label && message.KindAt(i + 2) is TokenKind.Failed)
            tokens[i + 2].Kind = TokenKind.Filler;

        if (message.Lower(tokens[i]) is not "しか" || i + 1 >= tokens.Count || tokens[i + 1].Kind is not (TokenKind.OtherLabel or TokenKind.Failed))
            return;

        var negated = tokens[i + 1];
        var word = message.Lower(negated);
        var isReached = word.StartsWith("つなが") || word.StartsWith("繋が") || word.StartsWith("話せ") || word.StartsWith("接続でき") || word.StartsWith("会話でき") || word.StartsWith("出なかった") || word.StartsWith("電話に出");
        if (negated.Is(TokenKind.Failed))
            negated.Kind = TokenKind.Filler;
        else if (isReached)
            tokens[i + 1] = new Token(TokenKind.PastVerb, negated.Start, negated.End) { Field = CountField.Connects, Level = "つながり" };
    }

    /// <summary>架電80（うち再架電20）, 再架電20含む架電80: re-calls that are named as a part of the calls are in them already and are no count of their own.</summary>
    private static void PartOfCalls(Message message, int i)
    {
        var token = message.Tokens[i];
        if (token is not { Kind: TokenKind.Label, Field: CountField.FollowUps })
            return;

        var before = message.Previous(i);
        var behind = message.Next(message.Next(i));
        var isPartBefore = message.KindAt(before) is TokenKind.Number && message.Previous(before) is >= 0 and var part && message.Lower(message.Tokens[part]) is "うち" or "そのうち";
        if (isPartBefore
            || (before >= 0 && message.Lower(message.Tokens[before]) is "うち" or "内" or "内訳" or "内数" or "そのうち")
            || IsInBracketsOfCalls(message, i)
            || (behind >= 0 && message.Tokens[behind].Is(TokenKind.Inclusive) && message.Lower(message.Tokens[behind])[0] is '含' or '込'))
            token.Kind = TokenKind.OtherLabel;
    }

    /// <summary>架電75（新規60・再架電15）: what stands in the brackets behind the calls are parts of them.</summary>
    private static bool IsInBracketsOfCalls(Message message, int i)
    {
        const int farthest = 12;
        var tokens = message.Tokens;
        var hasOtherPart = false;
        for (var at = i - 1; at > 0 && at >= i - farthest; at--)
        {
            if (tokens[at].Is(TokenKind.Open))
            {
                var number = message.Previous(at);
                return (hasOtherPart || message.KindAt(message.Next(message.Next(i))) is TokenKind.Comma) && message.KindAt(number) is TokenKind.Number
                    && message.Previous(number) is >= 0 and var label && tokens[label] is { Kind: TokenKind.Label, Field: CountField.Calls };
            }

            if (tokens[at].Kind is TokenKind.Close or TokenKind.Newline)
                return false;

            hasOtherPart |= tokens[at].Is(TokenKind.PartLabel);
        }

        return false;
    }

    private static void Compound(Message message, int i)
    {
        var tokens = message.Tokens;
        var token = tokens[i];
        if (i + 1 >= tokens.Count)
            return;

        var next = tokens[i + 1];
        var touches = Message.Touch(token, next);
        switch (token.Kind)
        {
            case TokenKind.Label or TokenKind.TalkLabel or TokenKind.AmbiguousLabel or TokenKind.OtherLabel when next.Is(TokenKind.Rate) || (next.Is(TokenKind.Space) && message.KindAt(i + 2) is TokenKind.Rate):
            case TokenKind.Word when next.Is(TokenKind.Rate) && touches:
                token.Kind = TokenKind.OtherLabel;
                tokens[next.Is(TokenKind.Rate) ? i + 1 : i + 2].Kind = TokenKind.Filler;
                break;

            case TokenKind.Rate:
                token.Kind = TokenKind.OtherLabel;
                break;

            case TokenKind.Label when touches && next.Is(TokenKind.Target) && message.KindAt(message.Next(message.Next(i + 1))) is TokenKind.Actual:
                // 架電目標80に対し50: the label is of both numbers.
                break;

            case TokenKind.Label when touches && next.Kind is TokenKind.Planned or TokenKind.Target:
            case TokenKind.Label when touches && next.Is(TokenKind.OtherLabel) && message.KindAt(i + 2) is not (TokenKind.Label or TokenKind.ListWord):
                token.Kind = TokenKind.OtherLabel;
                next.Kind = TokenKind.Filler;
                break;

            // なかなか繋がらず接続9: a verb that ends its clause.
            case TokenKind.OtherLabel when touches && next.Is(TokenKind.Label) && message.Lower(token)[^1] is 'ず':
                token.Kind = TokenKind.Filler;
                break;

            case TokenKind.OtherLabel or TokenKind.Planned when touches && next.Is(TokenKind.Label):
                next.Kind = TokenKind.OtherLabel;
                token.Kind = TokenKind.Filler;
                break;

            // BANT取得3件: of something that is not kept.
            case TokenKind.Word or TokenKind.OtherLabel when touches && next.Is(TokenKind.AmbiguousLabel) && message.Lower(next) is "取得" or "取得数" or "取得件数" or "獲得" or "獲得数" or "獲得件数":
                next.Kind = TokenKind.OtherLabel;
                break;

            case TokenKind.PartLabel when touches && next.Is(TokenKind.Label):
                next.Share = message.Words(token);
                token.Kind = TokenKind.Filler;
                break;

            case TokenKind.PartLabel when next.Is(TokenKind.Space) && message.KindAt(i + 2) is TokenKind.Label && Script.IsLatin(message.Lower(token)[0]):
                tokens[i + 2].Share = message.Words(token);
                token.Kind = TokenKind.Filler;
                break;

            case TokenKind.Label when next.Is(TokenKind.Inclusive) || (next.Is(TokenKind.Joint) && message.KindAt(i + 2) is TokenKind.Inclusive):
                token.Kind = TokenKind.Filler;
                break;

            case TokenKind.Label when DoingAfter(message, i) is { } doing:
                token.Kind = doing;
                break;

            case TokenKind.Label when touches && next.Is(TokenKind.Word) && IsCompoundTail(message.Lower(next)[0]):
                tokens[i] = new Token(TokenKind.AmbiguousLabel, token.Start, next.End) { Candidates = [token.Field] };
                next.Kind = TokenKind.Filler;
                break;
        }
    }

    private static bool IsCompoundTail(char c) => Script.IsKanji(c) || Script.IsKatakana(c);

    /// <summary>架電しました, アポを獲得した: the label as a verb.</summary>
    private static TokenKind? DoingAfter(Message message, int i)
    {
        var next = message.KindAt(i + 1) is TokenKind.Joint ? i + 2 : i + 1;
        return message.KindAt(next) switch
        {
            TokenKind.Doing => TokenKind.Verb,
            TokenKind.Done => TokenKind.PastVerb,
            _ => null,
        };
    }

    /// <summary>Words for none become the number 0; なし and 取れず only behind a label, no only before one.</summary>
    private static void Nothing(Message message, int i)
    {
        var tokens = message.Tokens;
        var token = tokens[i];
        switch (token.Kind)
        {
            case TokenKind.None:
                token.Kind = TokenKind.Number;
                token.IsNone = true;
                break;

            case TokenKind.Failed:
                var owner = OwnerOfFailure(message, i);
                token.IsNone = true;
                token.Kind = message.KindAt(owner) is TokenKind.Label ? TokenKind.Number : TokenKind.Filler;
                break;

            case TokenKind.RightHeading when message.Lower(token) is "○" or "◯" && message.KindAt(message.Previous(i)) is TokenKind.Label:
                token.Kind = TokenKind.Number;
                break;

            case TokenKind.No:
                token.Kind = message.KindAt(message.Next(i)) is TokenKind.Label or TokenKind.OtherLabel ? TokenKind.Number : TokenKind.Filler;
                if (message.KindAt(i + 1) is TokenKind.Number)
                    tokens[i + 1].Kind = TokenKind.OtherNumber;
                break;

            case TokenKind.Bust when message.KindAt(message.Previous(i)) is not TokenKind.Label:
                token.Kind = TokenKind.Filler;
                if (tokens.Exists(other => other is { Kind: TokenKind.Label or TokenKind.Verb or TokenKind.PastVerb }) && !tokens.Exists(other => other is { Kind: TokenKind.Label, Field: CountField.Appointments }))
                    SettleNoAppointments(message, i);
                break;

            case TokenKind.Bust:
                token.Kind = TokenKind.Number;
                token.IsNone = true;
                break;

            case TokenKind.NoAppointments:
                token.Kind = TokenKind.Filler;
                SettleNoAppointments(message, i);
                break;
        }
    }

    /// <summary>アポ取れず, and アポを1件も取れず, where the 1 is no count; 3件は取れず says how many were not made.</summary>
    private static int OwnerOfFailure(Message message, int i)
    {
        var before = message.PreviousBeyond(i, TokenKind.Actual);
        if (message.KindAt(before) is not TokenKind.Number)
            return before;

        var number = message.Tokens[before];
        if (number.Value == 1 && message.Lower(message.Tokens[i - 1]) is "も")
        {
            number.Kind = TokenKind.OtherNumber;
            return message.Previous(before);
        }

        number.Flaw = NumberFlaw.Vague;
        return before;
    }

    /// <summary>11 convos / 2 set: appointments, when nothing follows that was set.</summary>
    private static void SetBehindNumber(Message message, int i)
    {
        var token = message.Tokens[i];
        if (message.Lower(token) is "set" && message.KindAt(message.Previous(i)) is TokenKind.Number && message.KindAt(i + 1) is null or TokenKind.Stop or TokenKind.Comma or TokenKind.Newline)
            message.Tokens[i] = new Token(TokenKind.Label, token.Start, token.End) { Field = CountField.Appointments };
    }

    /// <summary>一件もアポ取れず: the one is no count.</summary>
    private static void NotEvenOne(Message message, int i)
    {
        var token = message.Tokens[i];
        if (token is not { Kind: TokenKind.Number, Value: 1, HasUnit: true } || message.KindAt(i + 1) is not TokenKind.Joint || message.Lower(message.Tokens[i + 1]) is not "も")
            return;

        var label = message.Next(i + 1);
        if (message.KindAt(label) is TokenKind.Label && message.KindAt(message.NextBeyond(label, TokenKind.Filler)) is TokenKind.Failed or TokenKind.None)
            token.Kind = TokenKind.OtherNumber;
    }

    private static void SettleNoAppointments(Message message, int i)
    {
        var word = message.Tokens[i];
        message.Settled.Add(new Fact(CountField.Appointments, new Token(TokenKind.Number, word.Start, word.End) { IsNone = true }, word));
    }

    /// <summary>通話 is time before a length of time, and before a number when the connects have a label of their own; else it is asked about.</summary>
    private static void Talk(Message message)
    {
        var tokens = message.Tokens;
        var connectsAreNamed = tokens.Exists(token => token is { Kind: TokenKind.Label or TokenKind.Verb or TokenKind.PastVerb, Field: CountField.Connects });
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].Is(TokenKind.TalkLabel))
                continue;

            var value = ValueAfter(message, i);
            var isTime = value is { Kind: TokenKind.Duration or TokenKind.Clock }
                || (value is { Kind: TokenKind.Number, HasUnit: false } && connectsAreNamed)
                || (value is null && i > 0 && message.Previous(i) is >= 0 and var before && tokens[before].Is(TokenKind.Duration));
            tokens[i] = isTime
                ? new Token(TokenKind.Label, tokens[i].Start, tokens[i].End) { Field = CountField.TalkMinutes }
                : new Token(TokenKind.AmbiguousLabel, tokens[i].Start, tokens[i].End) { Candidates = [CountField.Connects, CountField.TalkMinutes, CountField.Calls] };
        }
    }

    private static Token? ValueAfter(Message message, int i)
    {
        for (var next = message.Next(i); next >= 0; next = message.Next(next))
        {
            if (message.Tokens[next].Kind is TokenKind.Number or TokenKind.Duration or TokenKind.Clock)
                return message.Tokens[next];

            if (message.Tokens[next].Kind is not (TokenKind.Total or TokenKind.Tab or TokenKind.Open or TokenKind.Dash or TokenKind.Filler or TokenKind.EqualSign))
                return null;
        }

        return null;
    }

    /// <summary>獲得 behind a number is a verb when its noun stands before: 目標アポ3件で2件獲得.</summary>
    private static void Gained(Message message)
    {
        var hasNoun = false;
        var hasTentative = false;
        for (var i = 0; i < message.Tokens.Count; i++)
        {
            var token = message.Tokens[i];
            if (token.Kind is TokenKind.Newline or TokenKind.Stop)
                hasNoun = hasTentative = false;
            else if (token is { Kind: TokenKind.Label, Field: CountField.Appointments or CountField.Deals })
                hasNoun = true;
            else if (token.Is(TokenKind.OtherLabel) && message.Lower(token).EndsWith("アポ") && message.Lower(token).Length > 2)
                hasTentative = true;
            else if (hasTentative && token.Is(TokenKind.Word) && message.Lower(token) is "確定" or "確定分" && message.KindAt(message.Next(i)) is TokenKind.Number)
                message.Tokens[i] = new Token(TokenKind.Label, token.Start, token.End) { Field = CountField.Appointments };
            else if (hasNoun && token.Is(TokenKind.AmbiguousLabel) && message.Lower(token) is "獲得" or "取得" && message.KindAt(message.Previous(i)) is TokenKind.Number && message.KindAt(message.Next(i)) is not TokenKind.Number)
                token.Kind = TokenKind.Filler;
        }
    }

    /// <summary>"booked 2 meetings" may be two appointments or two meetings: asked about.</summary>
    private static void BookedMeetings(Message message)
    {
        var tokens = message.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i] is not { Kind: TokenKind.Label, Field: CountField.Appointments } booked || message.Lower(booked) is not "booked")
                continue;

            var number = message.Next(i);
            var noun = number < 0 ? -1 : message.Next(number);
            if (message.KindAt(number) is not TokenKind.Number || message.KindAt(noun) is not TokenKind.Label || tokens[noun].Field != CountField.Meetings)
                continue;

            booked.Kind = TokenKind.Filler;
            tokens[noun] = new Token(TokenKind.AmbiguousLabel, tokens[noun].Start, tokens[noun].End) { Candidates = [CountField.Appointments, CountField.Meetings] };
        }
    }
}
