using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Kpis;

namespace OutboundKpi.Bot.Plans;

/// <summary>All that is told about a KPI to somebody of a team.</summary>
public sealed record KpiExplanation
{
    /// <summary>The KPI as the team defines it.</summary>
    public required Kpi Kpi { get; init; }

    /// <summary>The KPI that is always seen beside it.</summary>
    public required Kpi Pair { get; init; }

    /// <summary>The reader's team; <see langword="null"/> for somebody in none.</summary>
    public Team? Team { get; init; }

    /// <summary>The version of the plan that holds today; <see langword="null"/> for none.</summary>
    public PlanVersion? Version { get; init; }

    /// <summary>The day of the question.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The name of who decided it.</summary>
    public string DecidedBy { get; init; } = "";

    /// <summary>The formula with the team's numbers of last month, a line each.</summary>
    public IReadOnlyList<string> Worked { get; init; } = [];

    /// <summary>The questions about it whose answers are for all.</summary>
    public IReadOnlyList<PlanQuestion> Answered { get; init; } = [];
}
