using OutboundKpi.Domain.Funnel;

namespace OutboundKpi.Domain.Diagnosis;

/// <summary>What a team's numbers say as of a day, and what they cannot say yet.</summary>
/// <param name="Findings">Strongest first.</param>
/// <param name="Undecided">What is missing for the questions without an answer.</param>
public sealed record TeamDiagnosis(IReadOnlyList<Finding> Findings, IReadOnlyList<Undecided> Undecided)
{
    /// <summary>Reads a team's history.</summary>
    /// <remarks>A pure function of what was known on the day: the same history gives the same answer, whenever it is asked.</remarks>
    public static TeamDiagnosis Of(TeamHistory history) => new Diagnostician(history).Run();
}
