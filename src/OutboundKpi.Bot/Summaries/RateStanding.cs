namespace OutboundKpi.Bot.Summaries;

/// <summary>What may be said of a rate: the lower steps of the ladder of words. The upper ones are the diagnosis's alone.</summary>
public enum RateStanding
{
    /// <summary>報告のみ: too few trials for a percentage, so the counts are all there is to say.</summary>
    CountsOnly,

    /// <summary>A percentage, but too few weeks before it to know what is usual.</summary>
    TooLittleHistory,

    /// <summary>偶然の範囲: inside what is usual.</summary>
    Usual,

    /// <summary>様子を見る: outside what is usual. One signal, no verdict and no cause.</summary>
    Watch,
}
