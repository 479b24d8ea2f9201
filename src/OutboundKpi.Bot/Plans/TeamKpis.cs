using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Kpis;

namespace OutboundKpi.Bot.Plans;

/// <summary>What a team means by its KPIs.</summary>
public static class TeamKpis
{
    /// <summary>The catalogue with the team's definitions.</summary>
    /// <param name="team">The team; <see langword="null"/> for somebody in none.</param>
    public static KpiCatalogue Of(Team? team)
    {
        _ = team;
        return KpiCatalogue.PerConnect;
    }
}
