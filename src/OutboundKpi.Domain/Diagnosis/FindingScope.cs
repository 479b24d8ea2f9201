namespace OutboundKpi.Domain.Diagnosis;

/// <summary>Which part of the team's work is meant; nothing set is the whole team.</summary>
/// <param name="Operator">A person's id; for supervisors only.</param>
/// <param name="List">A list's name.</param>
/// <param name="Script">A script's name.</param>
public sealed record FindingScope(string? Operator = null, string? List = null, string? Script = null)
{
    public static readonly FindingScope Team = new();
}
