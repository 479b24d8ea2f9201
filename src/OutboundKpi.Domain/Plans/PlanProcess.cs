namespace OutboundKpi.Domain.Plans;

/// <summary>How the work flows from call to deal, in the words of the supervisor.</summary>
/// <param name="Steps">Who does what up to where.</param>
/// <param name="HandOver">What is handed to whom, and how.</param>
/// <param name="AppointmentCondition">When an appointment counts as one.</param>
public sealed record PlanProcess(string Steps, string HandOver, string AppointmentCondition);
