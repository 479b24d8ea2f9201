namespace OutboundKpi.Domain.Reports.Reading;

/// <summary>
/// Settles labels that share numbers before neighbours are paired: 架電/接続/アポ 80/15/2, 架電 午前40 午後35, アポ・商談ともに0.
/// </summary>
internal static class SharedLabels
{
    public static void Run(Message message)
    {
        var behindRow = 0;
        for (var i = 0; i < message.Tokens.Count; i++)
        {
            if (message.Tokens[i] is { Kind: TokenKind.Label, IsSettled: false } && !Parts(message, i) && i >= behindRow)
                behindRow = InOrder(message, i);
        }

        Fractions(message);
    }

    /// <summary>架電 午前40 午後35 計75, also behind a number of the whole: 架電75（午前40、午後35）.</summary>
    private static bool Parts(Message message, int i)
    {
        // 40 calls, afternoon 35 calls: numbers come first here, so the next one is not this label's.
        var label = message.Tokens[i];
        if (message.KindAt(message.Previous(i)) is TokenKind.Number)
            return false;

        var at = SkipLight(message, i);
        var whole = message.KindAt(at) is TokenKind.Number && !message.Tokens[at].IsNone ? at : -1;
        if (whole >= 0)
            at = SkipLight(message, whole);

        var settled = new List<(Token Part, Token Number)>();
        while (message.KindAt(at) is TokenKind.Period or TokenKind.Clock or TokenKind.Total)
        {
            var number = message.Next(at);
            if (message.KindAt(number) is not TokenKind.Number || message.Tokens[number].IsNone || HasLabelBehind(message, number))
                break;

            settled.Add((message.Tokens[at], message.Tokens[number]));
            at = SkipLight(message, number);
        }

        if (!settled.Exists(pair => pair.Part.Kind is TokenKind.Period or TokenKind.Clock))
            return false;

        foreach (var (part, number) in settled)
        {
            message.Settled.Add(new Fact(label.Field, number, label) { Scope = part.Is(TokenKind.Total) ? Scope.Whole : Scope.Whole with { Part = message.Words(part) } });
            number.IsSettled = true;
            part.Kind = TokenKind.Filler;
        }

        if (whole < 0)
            label.IsSettled = true;

        return true;
    }

    /// <summary>午後35件架電: the number has its own label behind it.</summary>
    private static bool HasLabelBehind(Message message, int number)
    {
        var next = message.Next(number);
        return message.KindAt(next) is TokenKind.Label or TokenKind.Verb && message.KindAt(SkipLight(message, next)) is not (TokenKind.Number or TokenKind.Period or TokenKind.Clock);
    }

    private static int SkipLight(Message message, int i)
    {
        var next = message.NextBeyond(i, TokenKind.Comma, TokenKind.Open, TokenKind.Close, TokenKind.EqualSign, TokenKind.Plus, TokenKind.Filler);

        return next;
    }

    /// <summary>Several labels in a row and as many numbers in a row, or one "none" for all of them; returns where the row of labels ends.</summary>
    private static int InOrder(Message message, int i)
    {
        var tokens = message.Tokens;
        var labels = new List<Token> { tokens[i] };
        var isJoined = true;
        var at = i + 1;
        for (; at < tokens.Count; at++)
        {
            if (tokens[at].Is(TokenKind.Label))
                labels.Add(tokens[at]);
            else if (!IsBetween(tokens[at]))
                break;
            else if (tokens[at].Kind is TokenKind.Space or TokenKind.Tab or TokenKind.Newline || message.Lower(tokens[at]) is "、" or "," or "/")
                isJoined = false;
        }

        var end = at;
        if (labels.Count < 2)
            return end;

        if (NumbersBefore(message, i, labels.Count) is { } before && (at >= tokens.Count || tokens[at].Kind is not TokenKind.Number))
        {
            foreach (var (label, number) in labels.Zip(before))
                Settle(message, label, number);

            return end;
        }

        var numbers = new List<Token>();
        for (; at < tokens.Count; at++)
        {
            if (tokens[at].Kind is TokenKind.Number or TokenKind.Duration or TokenKind.Dash)
                numbers.Add(tokens[at]);
            else if (!IsBetween(tokens[at]))
                break;
        }

        if (numbers.Count == 1 && numbers[0] is { Kind: TokenKind.Number, Value: 0 } none && (isJoined || SaysBoth(message, labels[^1], none)))
        {
            foreach (var label in labels)
                Settle(message, label, none);
        }
        else if (numbers.Count == labels.Count && (at >= tokens.Count || tokens[at].Kind is not TokenKind.Label))
        {
            foreach (var (label, number) in labels.Zip(numbers))
                Settle(message, label, number);
        }

        return end;
    }

    /// <summary>82/14/1（架電/接続/アポ）: as many numbers in a row before the labels.</summary>
    private static List<Token>? NumbersBefore(Message message, int i, int count)
    {
        var numbers = new List<Token>();
        for (var at = i - 1; at >= 0 && numbers.Count <= count; at--)
        {
            if (message.Tokens[at] is { Kind: TokenKind.Number, IsSettled: false, IsNone: false } number)
                numbers.Add(number);
            else if (!IsBetween(message.Tokens[at]) || message.Tokens[at].Is(TokenKind.Joint))
                break;
        }

        numbers.Reverse();
        return numbers.Count == count ? numbers : null;
    }

    /// <summary>接続14/82, 架電72/80: of two numbers for one label neither is clear.</summary>
    private static void Fractions(Message message)
    {
        var tokens = message.Tokens;
        for (var i = 0; i + 2 < tokens.Count; i++)
        {
            var isPair = tokens[i] is { Kind: TokenKind.Number, IsSettled: false } && tokens[i + 2] is { Kind: TokenKind.Number, IsSettled: false } && message.Lower(tokens[i + 1]) is "/";
            if (!isPair || message.KindAt(message.Previous(i)) is not TokenKind.Label || message.KindAt(message.Next(i + 2)) is TokenKind.Label)
                continue;

            tokens[i].Flaw = NumberFlaw.Vague;
            tokens[i + 2].Kind = TokenKind.OtherNumber;
        }
    }

    private static bool SaysBoth(Message message, Token label, Token number)
    {
        var between = message.Text.Lower.AsSpan(label.End, number.Start - label.End);
        return between.IndexOf("とも") >= 0 || between.IndexOf("共に") >= 0;
    }

    private static bool IsBetween(Token token) => token.Kind is TokenKind.Space or TokenKind.Comma or TokenKind.Joint or TokenKind.Tab or TokenKind.Newline or TokenKind.EqualSign
        or TokenKind.Approximate or TokenKind.Open or TokenKind.Close or TokenKind.Arrow;

    private static void Settle(Message message, Token label, Token number)
    {
        label.IsSettled = number.IsSettled = true;
        if (!number.Is(TokenKind.Dash))
            message.Settled.Add(new Fact(label.Field, number, label));
    }
}
