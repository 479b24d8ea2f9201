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

    /// <summary>Whether numbers were left out because it is not clear whose they are.</summary>
    public bool HasUnclearOwner { get; set; }

    /// <summary>Whether a day is named that does not exist.</summary>
    public bool HasImpossibleDay { get; set; }

    /// <summary>Numbers that a table or a shared label has settled.</summary>
    public List<Fact> Settled { get; } = [];

    public string Words(Token token) => Text.Text[token.Start..token.End];

    public ReadOnlySpan<char> Lower(Token token) => Text.Lower.AsSpan(token.Start, token.End - token.Start);

    /// <summary>Whether the two tokens touch.</summary>
    public static bool Touch(Token left, Token right) => left.End == right.Start;

    /// <summary>The next token after <paramref name="i"/> that is neither a space, a joint nor an approximation; -1 at the end.</summary>
    public int Next(int i) => Step(i, 1);

    /// <summary>The token before <paramref name="i"/> that is neither a space, a joint nor an approximation; -1 at the start.</summary>
    public int Previous(int i) => Step(i, -1);

    public TokenKind? KindAt(int i) => i >= 0 && i < Tokens.Count ? Tokens[i].Kind : null;

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
