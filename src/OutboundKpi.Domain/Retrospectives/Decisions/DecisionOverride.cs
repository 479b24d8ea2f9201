namespace OutboundKpi.Domain.Retrospectives.Decisions;

/// <summary>What goes before the decision table, in the order in which it is applied.</summary>
public enum DecisionOverride
{
    /// <summary>The number is met while the goal goes down.</summary>
    NumberChasing,

    /// <summary>The number is felt as ノルマ: no tightening.</summary>
    Quota,

    /// <summary>Conditions changed: no change of KPI on what may be a mix effect.</summary>
    MixEffect,

    /// <summary>Too few answers: the meeting decides.</summary>
    FewAnswers,

    /// <summary>One decision a month, and a change gets its time.</summary>
    OneAtATime,
}
