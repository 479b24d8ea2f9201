using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Kpis;

namespace OutboundKpi.Domain.Diagnosis;

/// <summary>What a team's numbers say of its phases, whichever it is in: a human decides, and going back is possible.</summary>
/// <param name="Launch">The way from 導入・立ち上げ to 成果改善.</param>
/// <param name="Improve">The way from 成果改善 to 安定・拡大.</param>
/// <param name="Returns">What makes the team new again; mostly empty.</param>
public sealed record PhaseReadiness(PhaseExit Launch, PhaseExit Improve, IReadOnlyList<PhaseReturn> Returns)
{
    /// <summary>Reads a team's history.</summary>
    public static PhaseReadiness Of(TeamHistory history) => new Diagnostician(history).Run().Phases;

    /// <summary>The way out of a phase; <see langword="null"/> for the last.</summary>
    public PhaseExit? From(Phase phase) => phase switch
    {
        Phase.Launch => Launch,
        Phase.Improve => Improve,
        _ => null,
    };
}
