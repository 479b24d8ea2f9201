using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Planning;

namespace OutboundKpi.Domain.Diagnosis;

/// <summary>What a team's numbers say as of a day, and what they cannot say yet.</summary>
/// <param name="Findings">Strongest first.</param>
/// <param name="Undecided">What is missing for the questions without an answer.</param>
/// <param name="Goal">Where the month is heading; <see langword="null"/> without a goal, or with too little to tell.</param>
/// <param name="Bottleneck">Where the room is; <see langword="null"/> when too little is known of a stage.</param>
public sealed record TeamDiagnosis(
    IReadOnlyList<Finding> Findings, IReadOnlyList<Undecided> Undecided, GoalOutlook? Goal, Bottleneck? Bottleneck)
{
    /// <summary>Reads a team's history.</summary>
    /// <remarks>A pure function of what was known on the day: the same history gives the same answer, whenever it is asked.</remarks>
    public static TeamDiagnosis Of(TeamHistory history) => new Diagnostician(history).Run().Diagnosis;
}
