namespace OutboundKpi.Domain.Calendar;

/// <summary>What is due about a person's missing report.</summary>
public enum ReminderKind
{
    /// <summary>The first reminder of the day, to the person alone.</summary>
    First,

    /// <summary>The second and last one of the day, to the person alone.</summary>
    Second,

    /// <summary>A word to the supervisor, after which the bot is silent: have a talk, perhaps.</summary>
    TellSupervisor,
}
