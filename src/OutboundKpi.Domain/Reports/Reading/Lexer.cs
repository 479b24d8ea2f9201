namespace OutboundKpi.Domain.Reports.Reading;

/// <summary>Cuts a message into tokens, once from left to right; the longest word of the vocabulary wins.</summary>
internal sealed class Lexer
{
    private static readonly System.Collections.Frozen.FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _englishNumbers =
        Vocabulary.EnglishNumbers.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly string _text;
    private readonly NumberLexer _numbers;
    private readonly IReadOnlyList<ReadingRule> _rules;
    private readonly List<Token> _tokens;
    private readonly int _lastMentionEnd;
    private readonly bool _hasAbbreviations;

    private Lexer(ReportText text, IReadOnlyList<ReadingRule> rules)
    {
        _text = text.Lower;
        _tokens = new(_text.Length / 2 + 4);
        _numbers = new NumberLexer(_text);
        _rules = rules;
        _hasAbbreviations = HasAbbreviations(_text);
        _lastMentionEnd = _text.LastIndexOf("</at>", StringComparison.Ordinal);
    }

    private static bool HasAbbreviations(string text)
    {
        var calls = text.IndexOf('架');
        return calls >= 0 && calls + 1 < text.Length && char.IsAsciiDigit(text[calls + 1]) && (calls == 0 || !Script.IsKanji(text[calls - 1]));
    }

    public static List<Token> Cut(ReportText text, IReadOnlyList<ReadingRule> rules)
    {
        var lexer = new Lexer(text, rules);
        for (var i = 0; i < lexer._text.Length;)
            i = lexer.Next(i);

        return lexer._tokens;
    }

    private Token? Last => _tokens.Count > 0 ? _tokens[^1] : null;

    private int Next(int i)
    {
        if (NotText(i) is > 0 and var end)
            return Add(TokenKind.Space, i, end);

        var c = _text[i];
        if (char.IsAsciiDigit(c) && (i == 0 || !char.IsAsciiDigit(_text[i - 1])) && Entry(i) is { Kind: not TokenKind.Filler })
            return Add(Word(i)!);

        if (Number(i, c) is { } number)
            return Add(number);

        if (Sign(i, c) is { } sign)
            return Add(sign);

        return Word(i) is { } word ? Add(word) : Unknown(i);
    }

    /// <summary>The end of a stretch that is no text of the sender: a mention tag, a link, a quoted line; 0 when there is none.</summary>
    private int NotText(int i)
    {
        var rest = _text.AsSpan(i);
        if (rest.StartsWith("<at>") && i < _lastMentionEnd)
            return _text.IndexOf("</at>", i, StringComparison.Ordinal) + 5;

        if (rest.StartsWith("http://") || rest.StartsWith("https://"))
            return EndOf(i, static c => !char.IsWhiteSpace(c) && c < 0x2000);

        if (rest[0] == '>' && (i == 0 || _text[i - 1] == '\n'))
            return EndOf(i, static c => c != '\n');

        if (rest[0] == '@' && rest.Length > 1 && !char.IsWhiteSpace(rest[1]))
            return EndOf(i, static c => !char.IsWhiteSpace(c) && c is not ('、' or ','));

        return 0;
    }

    private int EndOf(int i, Func<char, bool> belongs)
    {
        while (i < _text.Length && belongs(_text[i]))
            i++;

        return i;
    }

    private Token? Number(int i, char c)
    {
        var flaw = NumberFlaw.None;
        var at = i;
        if (MinusEnd(i, c) is > 0 and var digits)
        {
            flaw = c == '-' && Last is { Kind: TokenKind.Label or TokenKind.TalkLabel or TokenKind.PastVerb } && i > 0 && _text[i - 1] != ' ' ? NumberFlaw.Hyphenated : NumberFlaw.Negative;
            at = digits;
        }
        else if (c is '¥' or '$' or '#' or '€' && i + 1 < _text.Length && char.IsAsciiDigit(_text[i + 1]))
        {
            return NumeralReader.Digits(_text, i + 1) is { } money ? new Token(TokenKind.OtherNumber, i, money.End) { Value = money.Value } : null;
        }

        if (IsItemNumber(i))
            return new Token(TokenKind.Bullet, i, i + (char.IsAsciiDigit(_text[i + 1]) ? 3 : 2));

        if (char.IsAsciiDigit(_text[at]))
            return Signed(_numbers.Read(at, isKanji: false), i, flaw);

        if (WagoNumber(i) is { } wago)
            return wago;

        return c != '〇' && !Script.IsKanjiNumeral(c) ? null : KanjiNumber(i);
    }

    /// <summary>1. or 2) at the start of a line.</summary>
    private bool IsItemNumber(int i)
    {
        if (!char.IsAsciiDigit(_text[i]) || Last is not (null or { Kind: TokenKind.Newline }) || i + 2 >= _text.Length)
            return false;

        var mark = char.IsAsciiDigit(_text[i + 1]) ? i + 2 : i + 1;
        return mark + 1 < _text.Length && _text[mark] is '.' or ')' && !char.IsAsciiDigit(_text[mark + 1]) && _text[mark + 1] != '\n';
    }

    /// <summary>Where the digits of a negative number begin; 0 when <paramref name="c"/> is no minus.</summary>
    private int MinusEnd(int i, char c)
    {
        var start = c switch
        {
            '-' or '−' or '▲' or '△' => i + 1,
            'マ' when _text.AsSpan(i).StartsWith("マイナス") => i + 4,
            'm' when _text.AsSpan(i).StartsWith("minus ") => i + 6,
            _ => 0,
        };
        if (start == 0 || start >= _text.Length || !char.IsAsciiDigit(_text[start]))
            return 0;

        // A dash behind a number or a letter joins: 80-15-2, F-4.
        return c is '-' or '−' && i > 0 && (char.IsAsciiDigit(_text[i - 1]) || Last is { Kind: TokenKind.Word or TokenKind.Number or TokenKind.OtherNumber or TokenKind.Clock or TokenKind.Dash } last && last.End == i)
            ? 0
            : start;
    }

    private static Token? Signed(Token? token, int start, NumberFlaw flaw)
    {
        if (token is null || flaw == NumberFlaw.None)
            return token;

        var kind = token.Kind is TokenKind.Number or TokenKind.Duration ? token.Kind : TokenKind.OtherNumber;
        return new Token(kind, start, token.End) { Value = token.Value, HasUnit = token.HasUnit, Flaw = flaw };
    }

    private Token? WagoNumber(int i)
    {
        var rest = _text.AsSpan(i);
        var value = rest switch
        {
            _ when rest.StartsWith("ひとつ") || rest.StartsWith("一つ") => 1,
            _ when rest.StartsWith("ふたつ") || rest.StartsWith("二つ") => 2,
            _ when rest.StartsWith("みっつ") || rest.StartsWith("三つ") => 3,
            _ => 0,
        };
        return value == 0 || IsInsideWord(i) ? null : new Token(TokenKind.Number, i, i + (rest[1] == 'つ' ? 2 : 3)) { Value = value, HasUnit = true };
    }

    /// <summary>A number in kanji, when nothing around it makes it part of a word such as 一応, 統一, 六本木.</summary>
    private Token? KanjiNumber(int i)
    {
        if (IsInsideWord(i) || Entry(i) is { Kind: not TokenKind.Filler } || _numbers.Read(i, isKanji: true) is not { } token)
            return null;

        var next = token.End < _text.Length ? _text[token.End] : ' ';
        var length = token.End - i;
        if (token.Kind == TokenKind.Number && !token.HasUnit && (Script.IsKanji(next) || Script.IsHiragana(next)) && Entry(token.End) is null)
            return null;

        // 一 alone before kana is 一 of 一つ一つ or a name; with a unit, or as the last word of an item, it counts.
        return token.Kind == TokenKind.Number && !token.HasUnit && length == 1 && Script.IsKanji(next) && Entry(token.End)?.Kind is not (TokenKind.Label or TokenKind.Verb or TokenKind.PastVerb)
            ? null
            : token;
    }

    private bool IsInsideWord(int i) => Last is { Kind: TokenKind.Word } last && last.End == i && (Script.IsKanji(_text[i - 1]) || Script.IsHiragana(_text[i - 1]));

    private Token? Sign(int i, char c)
    {
        if (char.IsWhiteSpace(c))
            return new Token(c switch { '\n' => TokenKind.Newline, '\t' => TokenKind.Tab, _ => TokenKind.Space }, i, i + 1);

        if (c is '.' or '・' && EndOf(i, dot => dot == c) is var dots && dots > i + 1)
            return new Token(TokenKind.Space, i, dots);

        if (c is '-' or '=' && i + 1 < _text.Length && _text[i + 1] == '>')
            return new Token(TokenKind.Arrow, i, i + 2);

        if (c == 'ー' && (i == 0 || !Script.IsKatakana(_text[i - 1])) || c == '-' && Last is not { Kind: TokenKind.Word })
            return new Token(TokenKind.Dash, i, i + 1);

        var kind = c switch
        {
            '、' or ',' or '/' or '・' or '|' or ';' or '＼' or '\\' or '&' => TokenKind.Comma,
            '。' or '!' or '.' => TokenKind.Stop,
            '?' => TokenKind.QuestionMark,
            '(' or '[' or '【' or '「' or '『' or '〔' or '<' or '《' or '{' or '〈' or '“' or '≪' => TokenKind.Open,
            ')' or ']' or '】' or '」' or '』' or '〕' or '》' or '}' or '〉' or '”' or '≫' => TokenKind.Close,
            '−' or '–' or '—' or '―' or '─' or '‐' or '‑' or '‒' or '━' => TokenKind.Dash,
            '→' or '⇒' or '➡' or '➔' or '>' or '⇨' => TokenKind.Arrow,
            '+' or '±' => TokenKind.Plus,
            '=' => TokenKind.EqualSign,
            '×' or '✕' or '✖' or '✗' or '❌' or '✘' => TokenKind.Cross,
            '■' or '●' or '◆' or '□' or '◇' or '▼' or '▽' or '★' or '☆' or '※' or '▶' or '•' or '*' or '#' or '▪' or '◎' or '▲' or '△' or '✅' or '✔' or '☑' or '_' => TokenKind.Bullet,
            '○' or '◯' => TokenKind.RightHeading,
            '~' => TokenKind.Approximate,
            ':' => TokenKind.Joint,
            _ => TokenKind.Space,
        };
        return kind == TokenKind.Space && (char.IsLetter(c) || c is '々' or '゛' or '\'') ? null : new Token(kind, i, i + 1);
    }

    private Token? Word(int i)
    {
        foreach (var rule in _rules)
        {
            if (rule is ReadingRule.LabelRule label && _text.AsSpan(i).StartsWith(label.Comparable) && EndsAsWord(i, label.Comparable))
                return new Token(TokenKind.Label, i, i + label.Comparable.Length) { Field = label.Field, Level = label.Comparable };
        }

        if (EnglishNumber(i) is { } number)
            return number;

        if (Abbreviation(i) is { } abbreviation)
            return abbreviation;

        if (Entry(i) is not { } entry)
            return null;

        return new Token(entry.Kind, i, i + entry.Text.Length)
        {
            Field = entry.Field,
            Candidates = entry.Candidates,
            Level = entry.Level,
            Day = entry.Days is { } days ? new SpokenDay.Ago(days) : null,
            Weekday = entry.Weekday,
        };
    }

    /// <summary>架81接18ア2: single characters for the counts, which need 架 and a number among them.</summary>
    private Token? Abbreviation(int i)
    {
        if (!_hasAbbreviations || i + 1 >= _text.Length || !char.IsAsciiDigit(_text[i + 1]) || (i > 0 && (Script.IsKanji(_text[i - 1]) || Script.IsKatakana(_text[i - 1]))))
            return null;

        CountField? field = _text[i] switch
        {
            '架' => CountField.Calls,
            '接' or '通' => CountField.Connects,
            'ア' => CountField.Appointments,
            '商' => CountField.Meetings,
            '受' or '成' => CountField.Deals,
            _ => null,
        };
        return field is { } known ? new Token(TokenKind.Label, i, i + 1) { Field = known, Level = _text[i].ToString() } : null;
    }

    /// <summary>English number words: "twenty-five", "one hundred and ten", "a hundred".</summary>
    private Token? EnglishNumber(int i)
    {
        if (NumberWord(i) is not var (value, end))
            return null;

        if (value is >= 20 and < 100 && NumberWord(end + 1) is (> 0 and < 10 and var ones, var onesEnd))
            (value, end) = (value + ones, onesEnd);
        else if (value < 10 && NumberWord(end + 1) is (100, var hundredEnd))
            (value, end) = (value * 100, hundredEnd);

        if (value >= 100 && NumberWord(_text.AsSpan(end).StartsWith(" and ") ? end + 5 : end + 1) is (< 100 and var rest, var restEnd))
        {
            (value, end) = (value + rest, restEnd);
            if (rest >= 20 && NumberWord(end + 1) is (> 0 and < 10 and var last, var lastEnd))
                (value, end) = (value + last, lastEnd);
        }

        return new Token(TokenKind.Number, i, end) { Value = value, IsWord = true };
    }

    private (int Value, int End)? NumberWord(int i)
    {
        if (i >= _text.Length || !Script.IsLatin(_text[i]))
            return null;

        var end = EndOf(i, Script.IsLatin);
        return _englishNumbers.TryGetValue(_text.AsSpan(i, end - i), out var value) ? (value, end) : null;
    }

    private Vocabulary.Entry? Entry(int i)
    {
        foreach (var entry in Vocabulary.StartingWith(_text.AsSpan(i)))
        {
            if (StandsAt(i, entry.Text) && EndsAsWord(i, entry.Text) && BeginsAsWord(i, entry))
                return entry;
        }

        return null;
    }

    /// <summary>A Latin word ends where the letters end; a katakana word may only be followed by another word that we know.</summary>
    private bool EndsAsWord(int i, string word)
    {
        var end = i + word.Length;
        if (end >= _text.Length)
            return true;

        var (last, next) = (word[^1], _text[end]);
        // A社, Bルート: a letter that a Japanese word goes on with is a name, not an article.
        if (Script.IsLatin(last) && word.Length == 1 && (Script.IsKanji(next) || Script.IsKatakana(next)))
            return false;

        if (Script.IsLatin(last))
            return !Script.IsLatin(next) && !(next == '\'' && end + 1 < _text.Length && Script.IsLatin(_text[end + 1]));

        if (Script.IsKatakana(last) && Script.IsKatakana(next) && next != 'ー')
            return StartsKnown(end);

        if (word.Length == 1 && Script.IsKanji(last) && Script.IsKanji(next) && !Script.IsKanjiNumeral(next))
            return StartsKnown(end);

        return true;
    }

    private bool StartsKnown(int i)
    {
        foreach (var entry in Vocabulary.StartingWith(_text.AsSpan(i)))
        {
            if (entry.Text.Length > 1 && StandsAt(i, entry.Text))
                return true;
        }

        return false;
    }

    /// <summary>Whether the word, whose first two characters are there, stands here.</summary>
    private bool StandsAt(int i, string word) => word.Length <= 2 || _text.AsSpan(i).StartsWith(word);

    /// <summary>Kana in the middle of an unknown word are not a word: なし in はなし, か in いかが. A single kanji behind an unknown one is part of it.</summary>
    private bool BeginsAsWord(int i, Vocabulary.Entry entry)
    {
        if (Last is not { Kind: TokenKind.Word } last || last.End != i)
            return true;

        var before = _text[i - 1];
        var first = entry.Text[0];
        if (entry.Kind is TokenKind.Joint || entry.Kind is TokenKind.Wish or TokenKind.Question or TokenKind.Doing or TokenKind.Done or TokenKind.Failed)
            return true;

        if (Script.IsHiragana(first) && Script.IsHiragana(before))
            return entry.Text.Length >= 4;

        return !(entry.Text.Length == 1 && Script.IsKanji(first) && Script.IsKanji(before)) || entry.Kind is TokenKind.Person or TokenKind.Rate;
    }

    private int Unknown(int i)
    {
        var c = _text[i];
        Func<char, bool>? run = Script.IsLatin(c) || c == '\'' ? static c => Script.IsLatin(c) || c == '\''
            : Script.IsKatakana(c) ? Script.IsKatakana
            : null;
        var end = run is null ? i + 1 : Math.Max(i + 1, EndOf(i, run));
        if (Last is { Kind: TokenKind.Word } last && last.End == i)
        {
            last.End = end;
            return end;
        }

        return Add(TokenKind.Word, i, end);
    }

    private int Add(TokenKind kind, int start, int end) => Add(new Token(kind, start, end));

    private int Add(Token token)
    {
        // A3, v2, ID4711: digits that hang on letters are a name.
        if (token.Kind is TokenKind.Number && Last is { Kind: TokenKind.Word or TokenKind.OtherNumber } last && last.End == token.Start && Script.IsLatin(_text[token.Start - 1]))
            token.Kind = TokenKind.OtherNumber;

        if (token.Kind is TokenKind.Space && Last is { Kind: TokenKind.Space } space)
            space.End = token.End;
        else
            _tokens.Add(token);

        return token.End;
    }
}
