namespace OutboundKpi.Bot.Dialogs.Design;

/// <summary>The questions of the design, in their order. Their names are in saved drafts and on buttons: never changed after release.</summary>
public enum DesignStep
{
    /// <summary>1: the final result.</summary>
    Goal,

    /// <summary>2: whom the team calls, and with what problem.</summary>
    Persona,

    /// <summary>3: who does what up to where.</summary>
    Process,

    /// <summary>4: how the work stands.</summary>
    Situation,

    /// <summary>4: the phase that is proposed from it.</summary>
    Phase,

    /// <summary>5: what is to get better.</summary>
    Purposes,

    /// <summary>5: the KPIs that are proposed for it.</summary>
    Kpis,

    /// <summary>6: what is assumed where nothing was measured.</summary>
    Rates,

    /// <summary>6: the way back from the goal.</summary>
    Calculation,

    /// <summary>6: target, reason, actions and impact of one KPI after another.</summary>
    Item,

    /// <summary>7: all of it, from when, and why.</summary>
    Confirm,
}
