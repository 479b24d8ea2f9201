namespace OutboundKpi.Domain.Retrospectives.Questions;

/// <summary>What a number feels like. 目標 is agreed, with its reason known; ノルマ is handed down.</summary>
public enum Tone
{
    /// <summary>目標.</summary>
    Goal,

    /// <summary>どちらともいえない.</summary>
    Neither,

    /// <summary>ノルマ.</summary>
    Quota,
}
