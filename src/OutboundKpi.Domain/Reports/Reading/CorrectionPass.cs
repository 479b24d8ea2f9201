namespace OutboundKpi.Domain.Reports.Reading;

/// <summary>Takes out numbers that the sender calls wrong: アポ3じゃなくて4, 3→4, ×アポ3 ○アポ4, not 3 but 4.</summary>
internal static class CorrectionPass
{
    public static void Run(Message message)
    {
        var tokens = message.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            switch (tokens[i].Kind)
            {
                case TokenKind.Amend:
                    message.IsCorrection = true;
                    MistakenFor(message, i);
                    break;

                case TokenKind.NotBut when IsSecondThought(message, i):
                    // Within one report: it corrects no earlier one.
                    if (message.PreviousBeyond(i, TokenKind.Comma) is var meant && IsNumber(message, meant) && IsNumber(message, message.NextBeyond(i, TokenKind.Comma)))
                        tokens[meant].Kind = TokenKind.OtherNumber;
                    break;

                case TokenKind.Filler when message.Lower(tokens[i]) is "ごめんなさい" or "ごめん" or "すみません" or "すいません":
                    Apologized(message, i);
                    break;

                // 接続24件ですが、正しくは21件
                case TokenKind.RightHeading when message.Lower(tokens[i])[0] is '正' && IsNumber(message, message.Next(i)) && NumberBefore(message, i) is { } said:
                    Drop(message, said);
                    break;

                case TokenKind.NotBut when NumberBefore(message, i) is { } wrong:
                    Drop(message, wrong);
                    break;

                case TokenKind.Mistake when NumberBefore(message, i) is { } wrong:
                    Drop(message, wrong);
                    break;

                case TokenKind.Cross when NumberBefore(message, i) is { } wrong && message.KindAt(i + 1) is not TokenKind.Number:
                    Drop(message, wrong);
                    break;

                case TokenKind.Arrow when NumberBefore(message, i) is { } wrong && IsNumber(message, message.NextBeyond(i, TokenKind.RightHeading)):
                    Drop(message, wrong);
                    break;

                case TokenKind.Arrow when IsSameCountAgain(message, i):
                    Drop(message, tokens[message.Previous(i)]);
                    break;

                case TokenKind.Not when message.Next(i) is >= 0 and var next && tokens[next].Is(TokenKind.Number):
                    Drop(message, tokens[next]);
                    break;

                case TokenKind.Cross or TokenKind.WrongHeading when IsHeading(message, i):
                    i = DropUntilRight(message, i);
                    break;
            }
        }
    }

    /// <summary>接続15、いや16: only between two numbers does such a word correct.</summary>
    private static bool IsSecondThought(Message message, int i) => message.Lower(message.Tokens[i])[0] is 'い' or 'も' or 'あ';

    /// <summary>接続17、ごめんなさい18でした.</summary>
    private static void Apologized(Message message, int i)
    {
        var (said, meant) = (message.PreviousBeyond(i, TokenKind.Comma), message.NextBeyond(i, TokenKind.Comma));
        if (IsNumber(message, said) && IsNumber(message, meant) && message.KindAt(message.Next(meant)) is TokenKind.Filler && message.Lower(message.Tokens[message.Next(meant)]) is "でした" or "です")
            message.Tokens[said].Kind = TokenKind.OtherNumber;
    }

    private static void Drop(Message message, Token wrong)
    {
        wrong.Kind = TokenKind.OtherNumber;
        message.IsCorrection = true;
    }

    /// <summary>アポ1→アポ2: the count is named on both sides of the arrow.</summary>
    private static bool IsSameCountAgain(Message message, int arrow)
    {
        var (wrong, label) = (message.Previous(arrow), message.Next(arrow));
        if (!IsNumber(message, wrong) || message.KindAt(label) is not TokenKind.Label || !IsNumber(message, message.Next(label)))
            return false;

        var before = message.Previous(wrong);
        return message.KindAt(before) is TokenKind.Label && message.Tokens[before].Field == message.Tokens[label].Field;
    }

    private static Token? NumberBefore(Message message, int i)
    {
        var before = message.PreviousBeyond(i, TokenKind.Close, TokenKind.Filler, TokenKind.WrongHeading, TokenKind.Open);

        return IsNumber(message, before) ? message.Tokens[before] : null;
    }

    private static bool IsNumber(Message message, int i) => message.KindAt(i) is TokenKind.Number or TokenKind.Duration;

    /// <summary>Whether × or 誤 stands before what is wrong: at the start of an item, and something right follows.</summary>
    private static bool IsHeading(Message message, int i) =>
        i + 1 < message.Tokens.Count && (i == 0 || (message.Tokens[i].Is(TokenKind.Cross) && message.Tokens[i + 1].Is(TokenKind.Number)) || message.Tokens[i - 1].Kind is TokenKind.Space or TokenKind.Newline or TokenKind.Comma or TokenKind.Open or TokenKind.Stop or TokenKind.Filler or TokenKind.Amend);

    /// <summary>アポ3は4の間違い, アポ3を4に訂正: the first number is wrong.</summary>
    private static void MistakenFor(Message message, int i)
    {
        var right = message.Previous(i);
        var wrong = right < 0 ? -1 : message.Previous(right);
        var isTied = i > 0 && (message.Tokens[i - 1].Is(TokenKind.Joint) || message.Lower(message.Tokens[i])[0] == 'に');
        if (isTied && IsNumber(message, right) && IsNumber(message, wrong))
            Drop(message, message.Tokens[wrong]);
    }

    /// <summary>Takes out the numbers from the heading of what is wrong to the heading of what is right, and returns where that is.</summary>
    private static int DropUntilRight(Message message, int start)
    {
        var tokens = message.Tokens;
        var end = tokens.FindIndex(start + 1, token => token.Kind is TokenKind.RightHeading or TokenKind.Arrow);
        if (end < 0)
            return tokens.Count;

        const int farthest = 64;
        var namedAgain = tokens[end..Math.Min(tokens.Count, end + farthest)].Where(token => token.Is(TokenKind.Label)).Select(token => token.Field).ToHashSet();
        foreach (var token in tokens[start..end])
        {
            if (token.Kind is TokenKind.Number or TokenKind.Duration)
                Drop(message, token);
            else if (token.Is(TokenKind.Label) && namedAgain.Contains(token.Field))
                token.Kind = TokenKind.Filler;
        }

        return end;
    }
}
