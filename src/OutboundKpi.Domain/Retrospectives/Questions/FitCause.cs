namespace OutboundKpi.Domain.Retrospectives.Questions;

/// <summary>What it is that does not fit.</summary>
public enum FitCause
{
    /// <summary>リスト: whom the team is given to call.</summary>
    List,

    /// <summary>トーク: what the team is given to say.</summary>
    Script,

    /// <summary>時間・人手.</summary>
    TimeOrStaff,

    /// <summary>目標値: the number, not what it counts.</summary>
    Target,

    /// <summary>指標そのもの: what is counted.</summary>
    KpiItself,

    /// <summary>他の仕事.</summary>
    OtherWork,
}
