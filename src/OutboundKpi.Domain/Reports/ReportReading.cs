namespace OutboundKpi.Domain.Reports;

/// <summary>How a message was read as a report: understood, doubtful, or not to be stored.</summary>
public abstract record ReportReading
{
    private ReportReading()
    {
    }

    /// <summary>Every number of the message is clear.</summary>
    /// <param name="Blocks">At least one, each with at least one count.</param>
    /// <param name="IsCorrection">Whether the words correct an earlier report: then only the fields said here change.</param>
    public sealed record Understood(IReadOnlyList<ReportBlock> Blocks, bool IsCorrection = false) : ReportReading
    {
        /// <summary>Whether the message is about one part of the day only (午後 架電40): it then adds to what was reported for the day.</summary>
        public bool IsPartOfDay { get; init; }

        /// <summary>Numbers of something that is not kept (資料送付3), as written with their words, to be told to the sender; empty when there were none.</summary>
        public IReadOnlyList<string> LeftOut { get; init; } = [];
    }

    /// <summary>A number is there, but not which count it is; nothing doubtful is in <paramref name="Blocks"/>.</summary>
    /// <param name="Why">What is unclear.</param>
    /// <param name="Blocks">What was clear; may be empty.</param>
    /// <param name="Doubts">The numbers that were not placed, in the order of the text.</param>
    public sealed record Doubtful(DoubtReason Why, IReadOnlyList<ReportBlock> Blocks, IReadOnlyList<Doubt> Doubts) : ReportReading;

    /// <summary>Nothing may be stored.</summary>
    /// <param name="Why">The reason, to be told in the reader's language.</param>
    public sealed record Rejected(RejectReason Why) : ReportReading;
}

/// <summary>A number whose count is not clear.</summary>
/// <param name="Value">The number, 0 or more.</param>
/// <param name="Words">The words around it as written, for the question back.</param>
/// <param name="Candidates">The likely counts, likeliest first; may be empty.</param>
/// <param name="Label">The word whose meaning is not clear, as written; <see langword="null"/> when the number has none of its own.</param>
public sealed record Doubt(int Value, string Words, IReadOnlyList<CountField> Candidates, string? Label = null)
{
    /// <summary>Whether the number stands without any words that say what it counts; the candidates are then only the usual order.</summary>
    public bool IsBare { get; init; }
}

/// <summary>Why a message is asked about.</summary>
public enum DoubtReason
{
    /// <summary>Numbers without labels, such as 80/15/2.</summary>
    BareNumbers,

    /// <summary>A label that teams use for different counts: 着電, 有効, 獲得.</summary>
    AmbiguousLabel,

    /// <summary>A part is named but not the whole, such as 新規20 再15 without a total.</summary>
    PartsWithoutTotal,

    /// <summary>The same count is said twice with different values.</summary>
    Contradiction,

    /// <summary>It is not clear whose numbers these are: the sender's, another's or the team's.</summary>
    WhoseNumbers,

    /// <summary>It is not clear which day is meant.</summary>
    UnclearDay,

    /// <summary>A label is there, but not one whole number: 80~90, 80以上, 40+35, 72/80, 60分30秒.</summary>
    VagueValue,
}

/// <summary>Why a message may not be stored.</summary>
public enum RejectReason
{
    /// <summary>Not a report: a greeting, a question, a wish, a plan, a target, a rate, chat.</summary>
    NotAReport,

    /// <summary>More connects than calls.</summary>
    MoreConnectsThanCalls,

    /// <summary>A negative count.</summary>
    Negative,

    /// <summary>A fraction of a call.</summary>
    Fraction,

    /// <summary>A day that has not come yet.</summary>
    FutureDay,

    /// <summary>A day that does not exist, such as 2/30.</summary>
    NoSuchDay,

    /// <summary>More than a person can do in a day.</summary>
    TooMuchForADay,

    /// <summary>Leave or a day off: the absence command takes it.</summary>
    DayOff,

    /// <summary>Numbers of somebody else or of the whole team.</summary>
    SomebodyElse,
}
