namespace OutboundKpi.Domain.Retrospectives.Questions;

/// <summary>What became of last month's action, as one person says.</summary>
public enum LastActionAnswer
{
    /// <summary>できた.</summary>
    Done,

    /// <summary>一部.</summary>
    Partly,

    /// <summary>できなかった.</summary>
    NotDone,

    /// <summary>知らなかった.</summary>
    NotKnown,
}
