namespace OutboundKpi.Domain.Retrospectives.Pulses;

/// <summary>What a question of a manager's hearing (ヒアリング) asks about.</summary>
public enum PulseTopic
{
    /// <summary>Whether the team's main KPI fits the work; answered as in the monthly round.</summary>
    Fit,

    /// <summary>Whether the person could explain why it is followed.</summary>
    Understanding,

    /// <summary>Whether its number feels like 目標 or like ノルマ.</summary>
    Tone,

    /// <summary>A question of the manager's own, with choices.</summary>
    OwnChoice,

    /// <summary>A question of the manager's own, in free words.</summary>
    OwnText,
}
