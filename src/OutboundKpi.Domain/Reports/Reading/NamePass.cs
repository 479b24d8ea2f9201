namespace OutboundKpi.Domain.Reports.Reading;

/// <summary>Finds the names of lists and scripts: 新規リスト, リスト：休眠, 【休眠】, トークB, list A.</summary>
internal static class NamePass
{
    private const int LongestName = 12;

    public static void Run(Message message)
    {
        for (var i = 0; i < message.Tokens.Count; i++)
        {
            if (message.Tokens[i] is { Kind: TokenKind.ListWord or TokenKind.ScriptWord, IsSettled: false })
                NameOf(message, i);
        }

        Headings(message);
    }

    private static void NameOf(Message message, int i)
    {
        var tokens = message.Tokens;
        var word = tokens[i];
        if (word.Is(TokenKind.ScriptWord) && message.KindAt(message.Next(i)) is TokenKind.Duration)
        {
            tokens[i] = new Token(TokenKind.Label, word.Start, word.End) { Field = CountField.TalkMinutes };
            return;
        }

        var name = Before(message, i) ?? After(message, i);
        if (name is not null)
        {
            word.Name = name;
            return;
        }

        word.Kind = message.KindAt(message.Next(i)) is TokenKind.Number ? TokenKind.OtherLabel : TokenKind.Filler;
    }

    /// <summary>The name that touches the word from the left, in brackets or not; of Latin words also with spaces between.</summary>
    private static string? Before(Message message, int i)
    {
        var tokens = message.Tokens;
        var last = i - 1;
        if (last >= 0 && tokens[last].Is(TokenKind.Space) && IsLatin(message, last - 1) && IsLatin(message, i))
            last--;

        if (last < 0)
            return null;

        if (tokens[last].Is(TokenKind.Close))
        {
            var open = tokens.FindLastIndex(last, Math.Min(LongestName, last + 1), token => token.Is(TokenKind.Open));
            return open < 0 || open + 1 == last || !IsName(message, open + 1, last - 1) ? null : Take(message, open + 1, last - 1);
        }

        var first = last + 1;
        while (first > 0 && last - first < LongestName && CanPrecede(message, first - 1, i))
            first--;

        while (first <= last && tokens[first].Kind is TokenKind.Joint or TokenKind.Space or TokenKind.Day or TokenKind.Dash)
            first++;

        return first > last || !HasNameWord(tokens, first, last) || IsPointer(message, first, last) ? null : Take(message, first, last);
    }

    /// <summary>"her list", 同じリスト: which list it is, is not said.</summary>
    private static bool IsPointer(Message message, int first, int last) =>
        message.Lower(message.Tokens[last]).EndsWith("'s") || Vocabulary.Pointers.Contains(message.Text.Lower[message.Tokens[first].Start..message.Tokens[last].End].Trim());

    private static bool CanPrecede(Message message, int at, int word)
    {
        var tokens = message.Tokens;
        return tokens[at].Kind switch
        {
            TokenKind.Word => !IsKanaOnly(message, at) && !EndsAsDescription(message, at),
            TokenKind.ListName or TokenKind.PartLabel or TokenKind.OtherNumber or TokenKind.Person => true,
            TokenKind.Label => tokens[at].Field == CountField.FollowUps && Message.Touch(tokens[at], tokens[at + 1]) && StartsItem(message, at),
            _ when IsLetter(message, at) => Message.Touch(tokens[at], tokens[at + 1]),
            TokenKind.OtherLabel or TokenKind.Number or TokenKind.Period => at + 1 < tokens.Count && (Message.Touch(tokens[at], tokens[at + 1]) || IsLatin(message, at)) && !IsNumberOfLabel(message, at),
            TokenKind.Dash => at > 0 && IsLatin(message, at - 1),
            TokenKind.Joint => message.Lower(tokens[at]) is "の" && at > 0 && tokens[at - 1].Kind is TokenKind.Word or TokenKind.OtherNumber or TokenKind.PartLabel or TokenKind.ListName or TokenKind.Person,
            TokenKind.Space => at > 0 && IsLatin(message, at - 1) && IsLatin(message, at + 1) && tokens[at - 1].Kind is TokenKind.Word or TokenKind.ListName or TokenKind.OtherLabel or TokenKind.PartLabel or TokenKind.OtherNumber,
            _ => false,
        };
    }

    /// <summary>Kana that are no name: もらった before リスト.</summary>
    private static bool IsKanaOnly(Message message, int i)
    {
        foreach (var c in message.Lower(message.Tokens[i]))
        {
            if (!Script.IsHiragana(c))
                return false;
        }

        return true;
    }

    /// <summary>良い, 取った, きれいな before リスト say what it is like, not what it is called.</summary>
    private static bool EndsAsDescription(Message message, int i) => message.Lower(message.Tokens[i])[^1] is 'い' or 'た' or 'る' or 'な' or 'て' or 'で' or 'が' or 'を' or 'は' or 'に';

    private static bool IsNumberOfLabel(Message message, int at) =>
        message.Tokens[at].Is(TokenKind.Number) && (message.Tokens[at].HasUnit || message.KindAt(message.Previous(at)) is TokenKind.Label or TokenKind.OtherLabel);

    private static string? After(Message message, int i)
    {
        var tokens = message.Tokens;
        var first = i + 1;
        var isTied = true;
        while (first < tokens.Count && (tokens[first].Is(TokenKind.Space) || message.Lower(tokens[first]) is ":" or "=" || (tokens[first].Is(TokenKind.Joint) && message.Lower(tokens[first]) is "は")))
        {
            isTied &= !tokens[first].Is(TokenKind.Space);
            first++;
        }

        if (first >= tokens.Count)
            return null;

        if (tokens[first].Is(TokenKind.Open))
        {
            var close = tokens.FindIndex(first, Math.Min(LongestName, tokens.Count - first), token => token.Is(TokenKind.Close));
            return close < 0 || close == first + 1 || !IsName(message, first + 1, close - 1) ? null : Take(message, first + 1, close - 1);
        }

        // リスト切れ, トーク試しました: what touches the word goes on with it; a name stands apart, or is a letter or number.
        if (first == i + 1 && ((tokens[first].Is(TokenKind.Word) && !Script.IsLatin(message.Lower(tokens[first])[0])) || (tokens[first].Is(TokenKind.OtherNumber) && message.Lower(tokens[first])[^1] is '目' or '前' or '後' or '遅')))
            return null;

        var last = first - 1;
        while (last + 1 < tokens.Count && last - first < LongestName && CanFollow(message, first, last + 1))
            last++;

        // トークB使ってみました: a letter is a whole name before a Japanese verb.
        if (tokens[first].Is(TokenKind.Word) && message.Lower(tokens[first]) is [>= 'a' and <= 'z', var behind, ..] && (Script.IsKanji(behind) || Script.IsHiragana(behind)) && behind is not ('社' or '群' or '班' or '案' or '面' or '型' or '版' or '店' or '用' or '級'))
        {
            tokens[first].Kind = TokenKind.Filler;
            return message.Text.Text[tokens[first].Start..(tokens[first].Start + 1)];
        }

        while (last >= first && tokens[last].Is(TokenKind.Space))
            last--;

        return last < first || !(isTied || IsShortName(message, first, last) || IsLatin(message, i) || IsBeforeCount(message, last)) ? null : Take(message, first, last);
    }

    private static bool IsShortName(Message message, int first, int last) => message.Tokens[last].End - message.Tokens[first].Start <= 3;

    private static bool IsBeforeCount(Message message, int last) => message.KindAt(message.Next(last)) is TokenKind.Label or TokenKind.Newline or TokenKind.Comma or null;

    private static bool CanFollow(Message message, int first, int at)
    {
        var tokens = message.Tokens;
        return tokens[at].Kind switch
        {
            TokenKind.Word => !Script.IsHiragana(message.Lower(tokens[at])[0]),
            _ when IsLetter(message, at) => at == first,
            TokenKind.ListName or TokenKind.PartLabel or TokenKind.OtherNumber => true,
            TokenKind.Number when !tokens[at].HasUnit && at + 1 < tokens.Count && Message.Touch(tokens[at], tokens[at + 1]) && tokens[at + 1].Kind is TokenKind.Word or TokenKind.ListName => true,
            TokenKind.Number => tokens[at] is { HasUnit: false, Flaw: NumberFlaw.None, IsNone: false } && tokens[at].Value < 100 && message.KindAt(message.Next(at)) is not (null or TokenKind.Verb) && !IsCountedBehind(message, at),
            TokenKind.Space => at + 1 < tokens.Count && IsLatin(message, at - 1) && at > first && tokens[at + 1].Is(TokenKind.Word) && IsLatin(message, at + 1),
            TokenKind.Dash => at > first && at + 1 < tokens.Count && Message.Touch(tokens[at], tokens[at + 1]) && tokens[at + 1].Is(TokenKind.Word),
            _ => false,
        };
    }

    /// <summary>list: 70 calls, リスト：70架電: the number is of the label behind it.</summary>
    private static bool IsCountedBehind(Message message, int at)
    {
        var label = message.Next(at);
        return message.KindAt(label) is TokenKind.Label && (Message.Touch(message.Tokens[at], message.Tokens[label]) || (Script.IsLatin(message.Lower(message.Tokens[label])[0]) && message.KindAt(message.Next(label)) is not TokenKind.Number));
    }

    private static bool IsLatin(Message message, int i) => i >= 0 && i < message.Tokens.Count && char.IsAscii(message.Text.Lower[message.Tokens[i].End - 1]) && char.IsAsciiLetterOrDigit(message.Text.Lower[message.Tokens[i].End - 1]);

    /// <summary>A single letter, which is a name here and an article or a pronoun elsewhere.</summary>
    private static bool IsLetter(Message message, int i) => message.Lower(message.Tokens[i]) is [>= 'a' and <= 'z'];

    private static bool HasNameWord(List<Token> tokens, int first, int last) => tokens.FindIndex(first, last - first + 1, token => token.End - token.Start == 1 || token.Kind is TokenKind.Word or TokenKind.ListName or TokenKind.PartLabel or TokenKind.OtherNumber or TokenKind.OtherLabel or TokenKind.Number or TokenKind.Label) >= 0;

    private static bool IsName(Message message, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (message.Tokens[i].Kind is TokenKind.Newline or TokenKind.Label or TokenKind.Stop)
                return false;
        }

        return true;
    }

    private static string Take(Message message, int first, int last)
    {
        var name = message.Text.Text[message.Tokens[first].Start..message.Tokens[last].End].Trim();
        for (var i = first; i <= last; i++)
            message.Tokens[i].Kind = TokenKind.Filler;

        return name;
    }

    /// <summary>Names without the word for list: 【休眠】 or 休眠 before counts; an unknown word with a colon when there are several of them.</summary>
    private static void Headings(Message message)
    {
        var tokens = message.Tokens;
        var unsure = new List<Token>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.IsSettled || token.Kind is not (TokenKind.Word or TokenKind.ListName or TokenKind.PartLabel) || !StartsItem(message, i))
                continue;

            var last = i;
            while (last + 1 < tokens.Count && Message.Touch(tokens[last], tokens[last + 1]) && tokens[last + 1].Kind is TokenKind.Word or TokenKind.ListName or TokenKind.PartLabel or TokenKind.OtherNumber or TokenKind.OtherLabel)
                last++;

            var isBracketed = message.KindAt(i - 1) is TokenKind.Open && message.KindAt(last + 1) is TokenKind.Close;
            if (isBracketed && IsRemark(message, i, last))
                continue;

            var isTied = last + 1 < tokens.Count && (message.Lower(tokens[last + 1]) is ":" || tokens[last + 1].Is(TokenKind.Newline));
            if (!LeadsToCount(message, last, isBracketed))
                continue;

            var isKnown = token.Kind is TokenKind.ListName or TokenKind.PartLabel;
            if (!isKnown && !isBracketed && !isTied)
                continue;

            if (IsFamilyName(message, i, last))
                continue;

            var heading = new Token(isKnown || isBracketed ? TokenKind.ListWord : TokenKind.Word, token.Start, tokens[last].End) { Name = message.Text.Text[token.Start..tokens[last].End] };
            for (var k = i + 1; k <= last; k++)
                tokens[k].Kind = TokenKind.Filler;

            tokens[i] = heading;
            if (heading.Is(TokenKind.Word))
                unsure.Add(heading);
        }

        if (unsure.Count > 1)
            unsure.ForEach(heading => heading.Kind = TokenKind.ListWord);
    }

    /// <summary>架電78（目標比98%）, 受注1件(税込55,000円): brackets behind a number, or with one of a price or rate in them, name no list.</summary>
    private static bool IsRemark(Message message, int first, int last)
    {
        if (message.KindAt(message.Previous(first - 1)) is TokenKind.Number or TokenKind.OtherNumber or TokenKind.Duration && message.Lower(message.Tokens[first - 1]) is "(")
            return true;

        return message.Lower(message.Tokens[last])[^1] is '%' or '円';
    }

    private static bool IsFamilyName(Message message, int first, int last) =>
        Vocabulary.FamilyNames.Contains(message.Text.Lower[message.Tokens[first].Start..message.Tokens[last].End]);

    private static bool StartsItem(Message message, int i) =>
        i == 0 || message.Tokens[i - 1].Kind is TokenKind.Newline or TokenKind.Space or TokenKind.Comma or TokenKind.Stop or TokenKind.Bullet or TokenKind.Open;

    /// <summary>Whether counts with labels follow, with something between that separates: 新規 架電40, not 新規架電40.</summary>
    private static bool LeadsToCount(Message message, int last, bool isBracketed)
    {
        var at = isBracketed ? last + 1 : last;
        var next = message.NextBeyond(at, TokenKind.Newline, TokenKind.Bullet);

        return message.KindAt(next) is TokenKind.Label && !Message.Touch(message.Tokens[last], message.Tokens[next]);
    }
}
