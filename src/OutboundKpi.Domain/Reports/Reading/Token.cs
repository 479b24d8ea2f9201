namespace OutboundKpi.Domain.Reports.Reading;

/// <summary>A piece of the message; the passes refine its kind.</summary>
internal sealed class Token(TokenKind kind, int start, int end)
{
    public TokenKind Kind { get; set; } = kind;

    public int Start { get; } = start;

    public int End { get; set; } = end;

    /// <summary>The count that a label names.</summary>
    public CountField Field { get; init; }

    /// <summary>The counts that an ambiguous label may name, likeliest first.</summary>
    public IReadOnlyList<CountField> Candidates { get; init; } = [];

    /// <summary>Which of several levels a label names: 通電 and 接続 are both connects but not the same.</summary>
    public string Level { get; init; } = "";

    /// <summary>The value of a number, the minutes of a length of time.</summary>
    public int Value { get; set; }

    /// <summary>The number has a unit of pieces: 件, 本, 回.</summary>
    public bool HasUnit { get; set; }

    /// <summary>The number is a word that says "none" and needs its label before it: なし.</summary>
    public bool IsNone { get; set; }

    /// <summary>The number is an English word, which counts only beside a label: "one" is not always a number.</summary>
    public bool IsWord { get; init; }

    /// <summary>The day of the week, before the calendar makes a <see cref="Day"/> of it.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>The part of the calls that a label is about: 新規 in 新規架電.</summary>
    public string? Share { get; set; }

    public NumberFlaw Flaw { get; set; }

    public SpokenDay? Day { get; set; }

    /// <summary>The name of a list or script.</summary>
    public string? Name { get; set; }

    /// <summary>Whether a label or a number has been used up before the general pairing.</summary>
    public bool IsSettled { get; set; }

    public bool Is(TokenKind kind) => Kind == kind;
}

/// <summary>What keeps a number from being a plain count.</summary>
internal enum NumberFlaw : byte
{
    None,

    /// <summary>1.5: not a whole number of calls.</summary>
    Fraction,

    Negative,

    /// <summary>架電-5: a minus or only a hyphen before the value.</summary>
    Hyphenated,

    /// <summary>80~90, 80以上, 40+35: not one number.</summary>
    Vague,

    /// <summary>鈴木：架電80: it is not said whether that is the sender.</summary>
    Whose,
}
