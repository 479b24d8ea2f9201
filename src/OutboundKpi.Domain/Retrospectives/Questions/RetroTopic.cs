namespace OutboundKpi.Domain.Retrospectives.Questions;

/// <summary>What a question of the monthly round asks about, in the order in which it is asked.</summary>
public enum RetroTopic
{
    /// <summary>What became of last month's one action.</summary>
    LastAction,

    /// <summary>What went best this month, out of the person's own reports and thoughts.</summary>
    WorkedBest,

    /// <summary>Whether the person could explain in their own words why the KPI is followed.</summary>
    CanExplain,

    /// <summary>What the KPI leads to: one right choice of four, so that a polite yes to <see cref="CanExplain"/> is noticed.</summary>
    LeadsTo,

    /// <summary>Whether the KPI fits the way the work is done.</summary>
    Fits,

    /// <summary>What it is that does not fit.</summary>
    Causes,

    /// <summary>Whether the number feels like 目標 or like ノルマ.</summary>
    Tone,

    /// <summary>The one thing to change next month, in free words.</summary>
    NextChange,

    /// <summary>Once a quarter: whether it is easy to ask for help.</summary>
    EasyToAsk,

    /// <summary>Once a quarter: whether it is safe to tell of something that did not work.</summary>
    SafeToTell,
}
