namespace OutboundKpi.Domain.Funnel;

/// <summary>Why counts cannot be the outcomes of a day's appointments.</summary>
public enum OutcomeProblem
{
    /// <summary>No appointment was made on that day.</summary>
    NoAppointments,

    /// <summary>Held and cancelled together are more than were made.</summary>
    MoreThanAppointments,

    /// <summary>A deal comes of a meeting, and there are more deals than meetings.</summary>
    MoreDealsThanMeetings,
}
