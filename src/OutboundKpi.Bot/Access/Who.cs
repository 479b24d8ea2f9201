namespace OutboundKpi.Bot.Access;

/// <summary>Who may do something; several together.</summary>
[Flags]
public enum Who
{
    /// <summary>Nobody.</summary>
    None = 0,

    /// <summary>Everybody whom the channel lets write to the bot, in a team or not.</summary>
    Everyone = 1,

    /// <summary>An operator, in their team.</summary>
    Operator = 2,

    /// <summary>A supervisor, in a team that they lead.</summary>
    Supervisor = 4,

    /// <summary>A manager, in every team of their tenant.</summary>
    Manager = 8,

    /// <summary>Who added the bot to a team, as long as nobody leads it.</summary>
    Founder = 16,
}
