namespace OutboundKpi.Domain.Funnel;

/// <summary>One appointment with what is known of it: it belongs to the day on which it was made, whenever its meeting and deal fall.</summary>
/// <param name="Made">The day of the call that won it: its cohort.</param>
/// <param name="Operator">Who made it.</param>
/// <param name="List">The list's name; empty when unsaid.</param>
/// <param name="Script">The script's name; empty when unsaid.</param>
/// <param name="MeetingOn">The day agreed for the meeting; <see langword="null"/> when unknown.</param>
/// <param name="Status">What became of the meeting, as far as it was known on the day of the question.</param>
/// <param name="DealOn">The day of the deal; <see langword="null"/> while there is none.</param>
public sealed record Appointment(
    DateOnly Made, string Operator, string List, string Script, DateOnly? MeetingOn, MeetingStatus Status, DateOnly? DealOn);
