namespace OutboundKpi.Domain.Reports.Reading;

/// <summary>
/// Settles labels that share numbers before neighbours are paired: 架電/接続/アポ 80/15/2, 架電 午前40 午後35, アポ・商談ともに0.
/// </summary>
internal static class SharedLabels
{
    public static void Run(Message message)
    {
        for (var i = 0; i < message.Tokens.Count; i++)
        {
            if (message.Tokens[i] is not { Kind: TokenKind.Label, IsSettled: false })
                continue;

            if (!Parts(message, i))
                InOrder(message, i);
        }
    }

    /// <summary>架電 午前40 午後35 計75, also behind a number of the whole: 架電75（午前40、午後35）.</summary>
    private static bool Parts(Message message, int i)
    {
        var label = message.Tokens[i];
        var at = SkipLight(message, i);
        var whole = message.KindAt(at) is TokenKind.Number && !message.Tokens[at].IsNone ? at : -1;
        if (whole >= 0)
            at = SkipLight(message, whole);

        var settled = new List<(Token Part, Token Number)>();
        while (message.KindAt(at) is TokenKind.Period or TokenKind.Clock or TokenKind.Total)
        {
            var number = message.Next(at);
            if (message.KindAt(number) is not TokenKind.Number || message.Tokens[number].IsNone)
                break;

            settled.Add((message.Tokens[at], message.Tokens[number]));
            at = SkipLight(message, number);
        }

        if (!settled.Exists(pair => pair.Part.Kind is TokenKind.Period or TokenKind.Clock))
            return false;

        // 午前40 アポ2: the number after the part is followed by its own label, so it is no part of this label.
        if (settled.Count == 1 && message.KindAt(at) is TokenKind.Label && whole < 0 && false)
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

    private static int SkipLight(Message message, int i)
    {
        var next = message.Next(i);
        while (message.KindAt(next) is TokenKind.Comma or TokenKind.Open or TokenKind.Close or TokenKind.EqualSign or TokenKind.Plus or TokenKind.Filler)
            next = message.Next(next);

        return next;
    }

    /// <summary>Several labels in a row and as many numbers in a row, or one "none" for all of them.</summary>
    private static void InOrder(Message message, int i)
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

        if (labels.Count < 2)
            return;

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
