namespace OutboundKpi.Bot.Storage;

/// <summary>What people are asked for their voice for.</summary>
public enum VoiceKind
{
    /// <summary>振り返り: a team's month.</summary>
    Retrospective,

    /// <summary>ヒアリング: a manager's questions across teams.</summary>
    Pulse,
}
