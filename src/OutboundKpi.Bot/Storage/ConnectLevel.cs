namespace OutboundKpi.Bot.Storage;

/// <summary>What a team counts as 接続. The five differ so much that 8% and 45% can be the same day, so a team chooses one and its cards print it.</summary>
public enum ConnectLevel
{
    /// <summary>通電: somebody or something answered.</summary>
    Answered,

    /// <summary>対応: somebody at the reception spoke.</summary>
    Reception,

    /// <summary>決裁者: the person who decides was reached.</summary>
    DecisionMaker,

    /// <summary>有効: there was a real talk.</summary>
    RealTalk,

    /// <summary>フル: everything was talked through, whether or not a date came of it.</summary>
    FullTalk,
}
