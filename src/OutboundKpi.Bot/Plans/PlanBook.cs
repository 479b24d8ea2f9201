using OutboundKpi.Bot.History;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Plans;

/// <summary>Teams' plans: which version holds on a day, and all of them in their order.</summary>
public sealed class PlanBook(PlanStore plans)
{
    /// <summary>The version by which a team's day is judged; <see langword="null"/> for nobody's team, and for a team without a plan by then.</summary>
    public async ValueTask<PlanVersion?> InForceAsync(Team? team, DateOnly day, CancellationToken cancellationToken) =>
        team is null ? null : await plans.FindInForceAsync(team.TenantId, team.TeamId, day, cancellationToken);

    /// <summary>All versions of a team's plan with what each took the place of.</summary>
    public async ValueTask<PlanVersions> AllAsync(Team team, CancellationToken cancellationToken) =>
        new(await plans.GetAllAsync(team.TenantId, team.TeamId, cancellationToken));
}

/// <summary>The versions of one team's plan.</summary>
public sealed class PlanVersions(IReadOnlyList<PlanVersion> versions)
{
    private readonly PlanTimeline _timeline = new(versions);

    /// <summary>From the newest to the first.</summary>
    public IReadOnlyList<PlanVersion> NewestFirst { get; } = [.. versions.OrderByDescending(version => version.Version)];

    /// <summary>The one decided last, in force or not; <see langword="null"/> when there is none.</summary>
    public PlanVersion? Newest => NewestFirst.Count > 0 ? NewestFirst[0] : null;

    /// <summary>The version of this number; <see langword="null"/> when there is none.</summary>
    public PlanVersion? Find(int version) => NewestFirst.FirstOrDefault(one => one.Version == version);

    /// <summary>The one that was decided before; <see langword="null"/> for the first.</summary>
    public PlanVersion? Before(PlanVersion version) => Find(version.Version - 1);

    /// <summary>The one that holds on a day; <see langword="null"/> before the first.</summary>
    public PlanVersion? InForce(DateOnly day) => _timeline.InForce(day);

    /// <summary>Whether a version will still begin: its day has not come, and no later decision has taken its days away.</summary>
    public bool IsToCome(PlanVersion version, DateOnly today) => version.EffectiveFrom > today && InForce(version.EffectiveFrom) == version;
}
