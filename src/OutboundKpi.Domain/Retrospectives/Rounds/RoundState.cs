namespace OutboundKpi.Domain.Retrospectives.Rounds;

/// <summary>How far a round has come.</summary>
public enum RoundState
{
    /// <summary>Answers come in, and can be changed; nobody sees any.</summary>
    Open,

    /// <summary>Summed up once and for all.</summary>
    Closed,

    /// <summary>Called off: its answers are gone unseen.</summary>
    Cancelled,
}
