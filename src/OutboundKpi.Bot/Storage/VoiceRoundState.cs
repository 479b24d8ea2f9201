namespace OutboundKpi.Bot.Storage;

/// <summary>Where a round stands.</summary>
public enum VoiceRoundState
{
    /// <summary>Answers are taken until it closes.</summary>
    Open,

    /// <summary>No answer is taken any more; the result is being worked out.</summary>
    Closing,

    /// <summary>The result is there and the key is gone.</summary>
    Closed,

    /// <summary>It was given up; its answers are gone.</summary>
    Cancelled,
}
