using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Funnel;

namespace OutboundKpi.Bot.History;

/// <summary>The versions of a team's plan on the calendar: every day is judged by the one that was in force on it.</summary>
public sealed class PlanTimeline
{
    private readonly PlanVersion[] _versions;

    /// <summary>The timeline of these versions, all of one team, in any order.</summary>
    public PlanTimeline(IEnumerable<PlanVersion> versions) => _versions = [.. versions.OrderBy(version => version.Version)];

    /// <summary>The version that holds on a day: of those that have begun the last one decided; <see langword="null"/> before the first.</summary>
    public PlanVersion? InForce(DateOnly day) => _versions.LastOrDefault(version => version.EffectiveFrom <= day);

    /// <summary>What was and is aimed at by these plans, each number with the days on which its version holds.</summary>
    public IEnumerable<Target> Targets()
    {
        for (var i = 0; i < _versions.Length; i++)
        {
            var (from, to) = (_versions[i].EffectiveFrom, LastDayOf(i));
            if (to < from)
                continue;

            var plan = _versions[i].Plan;
            yield return new(Target.Goal, TargetPer.Month, plan.Goal.DealsPerMonth, from, to);
            foreach (var item in plan.Items)
            {
                if (item.Target is { } target)
                    yield return new(item.KpiKey, target.Per, target.Value, from, to);
            }
        }
    }

    /// <summary>
    /// All that a team aims and aimed at: its plans' targets, and those that were imported. An imported target that began before the first plan ends
    /// with it, since the plan says all that holds from then on.
    /// </summary>
    public IEnumerable<Target> TargetsBeside(IEnumerable<Target> imported)
    {
        DateOnly? firstDay = _versions.Length == 0 ? null : _versions.Min(version => version.EffectiveFrom);
        return imported
            .Select(target => firstDay is { } first && target.From < first && !(target.To < first) ? target with { To = first.AddDays(-1) } : target)
            .Concat(Targets());
    }

    // A later version that begins on the same day or before leaves this one no day at all.
    private DateOnly? LastDayOf(int index)
    {
        var later = _versions.Skip(index + 1).Select(version => version.EffectiveFrom).ToList();
        return later.Count == 0 ? null : later.Min().AddDays(-1);
    }
}
