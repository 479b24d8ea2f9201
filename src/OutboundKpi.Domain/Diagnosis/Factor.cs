namespace OutboundKpi.Domain.Diagnosis;

/// <summary>What a series is split by before anything is compared.</summary>
internal enum Factor
{
    Operator,
    List,
    Script,
    Weekday,
}
