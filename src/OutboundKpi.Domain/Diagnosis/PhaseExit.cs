using OutboundKpi.Domain.Kpis;

namespace OutboundKpi.Domain.Diagnosis;

/// <summary>How far a team is from leaving a phase: what holds, what does not, what nobody knows yet.</summary>
/// <param name="From">The phase.</param>
/// <param name="To">The one after it.</param>
/// <param name="Conditions">All that has to be so.</param>
public sealed record PhaseExit(Phase From, Phase To, IReadOnlyList<PhaseCondition> Conditions)
{
    /// <summary>Whether the numbers are all as they have to be, and what is left is to ask people. A human decides either way.</summary>
    public bool CanBeProposed => Conditions.All(condition =>
        condition.State == PhaseConditionState.Met || condition.Reason == PhaseConditionReason.AskPeople);

    /// <summary>One condition.</summary>
    /// <exception cref="InvalidOperationException">The phase does not ask for it.</exception>
    public PhaseCondition this[PhaseConditionKind kind] => Conditions.Single(condition => condition.Kind == kind);
}
