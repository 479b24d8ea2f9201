namespace OutboundKpi.Domain.Reports.Reading;

/// <summary>A message on its way through the passes: its text, its tokens and what was noticed about the whole.</summary>
internal sealed class Message(ReportText text, List<Token> tokens, ReadingContext context)
{
    public ReportText Text { get; } = text;

    public List<Token> Tokens { get; } = tokens;

    public ReadingContext Context { get; } = context;

    /// <summary>Whether the words correct an earlier report.</summary>
    public bool IsCorrection { get; set; }

    /// <summary>Whether numbers were left out because they are somebody else's.</summary>
    public bool HasOthersNumbers { get; set; }

    /// <summary>Whether a day is named that does not exist.</summary>
    public bool HasImpossibleDay { get; set; }

    /// <summary>Numbers that a table or a shared label has settled.</summary>
    public List<Fact> Settled { get; } = [];

    public string Words(Token token) => Text.Text[token.Start..token.End];

    public ReadOnlySpan<char> Lower(Token token) => Text.Lower.AsSpan(token.Start, token.End - token.Start);

    /// <summary>Whether a date of this year is still to come; one that is far ahead is last year's.</summary>
    public bool IsAhead(SpokenDay day)
    {
        var today = Context.Today;
        return day is SpokenDay.InMonth { Month: >= 1 and <= 12, Day: >= 1 } date && date.Day <= DateTime.DaysInMonth(today.Year, date.Month)
            && new DateOnly(today.Year, date.Month, date.Day).DayNumber - today.DayNumber is > 0 and < 180;
    }

    /// <summary>Whether the two tokens touch.</summary>
    public static bool Touch(Token left, Token right) => left.End == right.Start;

    /// <summary>The next token after <paramref name="i"/> that is neither a space, a joint nor an approximation; -1 at the end.</summary>
    public int Next(int i) => Step(i, 1);

    /// <summary>The token before <paramref name="i"/> that is neither a space, a joint nor an approximation; -1 at the start.</summary>
    public int Previous(int i) => Step(i, -1);

    /// <summary>Like <see cref="Next"/>, and past light tokens of these kinds; not endlessly, so that odd texts stay cheap.</summary>
    public int NextBeyond(int i, params ReadOnlySpan<TokenKind> light) => StepBeyond(i, 1, light);

    /// <summary>Like <see cref="Previous"/>, and past light tokens of these kinds.</summary>
    public int PreviousBeyond(int i, params ReadOnlySpan<TokenKind> light) => StepBeyond(i, -1, light);

    public TokenKind? KindAt(int i) => i >= 0 && i < Tokens.Count ? Tokens[i].Kind : null;

    private int StepBeyond(int i, int by, ReadOnlySpan<TokenKind> light)
    {
        const int farthest = 16;
        i = Step(i, by);
        for (var steps = 0; steps < farthest && i >= 0 && light.Contains(Tokens[i].Kind); steps++)
            i = Step(i, by);

        return i;
    }

    private int Step(int i, int by)
    {
        for (i += by; i >= 0 && i < Tokens.Count; i += by)
        {
            if (Tokens[i].Kind is not (TokenKind.Space or TokenKind.Joint or TokenKind.Approximate))
                return i;
        }

        return -1;
    }
}
