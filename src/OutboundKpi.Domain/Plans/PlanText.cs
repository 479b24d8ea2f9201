namespace OutboundKpi.Domain.Plans;

/// <summary>The texts of a plan itself.</summary>
public enum PlanText
{
    Persona,
    Problem,
    ProcessSteps,
    ProcessHandOver,
    ProcessAppointmentCondition,
}

/// <summary>The texts of a plan's KPI.</summary>
public enum ItemText
{
    Purpose,
    Impact,
    Reason,
}
