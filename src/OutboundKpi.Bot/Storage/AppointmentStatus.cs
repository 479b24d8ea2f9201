namespace OutboundKpi.Bot.Storage;

/// <summary>What became of an appointment's meeting.</summary>
public enum AppointmentStatus
{
    /// <summary>Still to come, or nobody has said yet.</summary>
    Pending,

    /// <summary>商談実施: the meeting took place.</summary>
    Held,

    /// <summary>It was called off.</summary>
    Cancelled,
}
