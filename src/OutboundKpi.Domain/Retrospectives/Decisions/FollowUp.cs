namespace OutboundKpi.Domain.Retrospectives.Decisions;

/// <summary>What goes with a decision.</summary>
public enum FollowUp
{
    /// <summary>Ask next month again whether the KPI fits.</summary>
    AskFitAgain,

    /// <summary>Explain the purpose in the same meeting.</summary>
    ExplainInSameMeeting,

    /// <summary>Pick one action for the team.</summary>
    PickOneAction,

    /// <summary>Each person picks an action of their own; nobody is pressed.</summary>
    OneActionEach,

    /// <summary>Look after the ticked trouble with list or script now, without waiting for the numbers.</summary>
    TreatTroubleNow,

    /// <summary>The team proposes the number.</summary>
    TeamProposesNumber,

    /// <summary>The manager is asked, since operators cannot mend it.</summary>
    AskManager,

    /// <summary>The goal does not fit with a number that can be reached: goal, list or people are to be talked about.</summary>
    ReviewGoal,
}
