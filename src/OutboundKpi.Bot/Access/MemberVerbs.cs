namespace OutboundKpi.Bot.Access;

/// <summary>The verbs of the buttons of member cards.</summary>
public static class MemberVerbs
{
    /// <summary>Shows the people of a team.</summary>
    public const string Show = "members.show";

    /// <summary>Shows who is in the channel's team and not in ours.</summary>
    public const string Outside = "members.outside";

    /// <summary>Shows what can be changed about a person.</summary>
    public const string Person = "members.person";

    /// <summary>Gives a person a role in a team, or takes them out.</summary>
    public const string Change = "members.change";

    /// <summary>Shows the managers.</summary>
    public const string Managers = "members.managers";

    /// <summary>Makes a person a manager, or ends that.</summary>
    public const string Manager = "members.manager";

    /// <summary>Whoever added the bot to a team says that they lead it.</summary>
    public const string Claim = "members.claim";
}
