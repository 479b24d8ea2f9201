namespace OutboundKpi.Bot.Storage;

/// <summary>What a person is in a team or, for a manager, in the tenant.</summary>
public enum Role
{
    /// <summary>Calls and reports.</summary>
    Operator,

    /// <summary>Leads the team: sees its people for coaching, designs its KPIs, runs its retrospectives.</summary>
    Supervisor,

    /// <summary>Hears the floor across the teams of the tenant.</summary>
    Manager,
}
