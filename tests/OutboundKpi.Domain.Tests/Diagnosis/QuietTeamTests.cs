using System.Collections.Concurrent;
using OutboundKpi.Domain.Diagnosis;
using OutboundKpi.Domain.Funnel;

namespace OutboundKpi.Domain.Tests.Diagnosis;

/// <summary>Crying wolf: teams in which nothing changes, looked at at every month end of half a year.</summary>
public sealed class QuietTeamTests(ITestOutputHelper output)
{
    private const int Teams = 200;

    // Small and large teams, calm and restless days, lists and scripts alike or not, work that moves to the poorer list, events without effect.
    private static TeamWorld World(int seed)
    {
        var random = new Random(seed * 7919);
        return new()
        {
            Operators = random.Next(5, 15),
            DaySpread = 0.04 + (0.1 * random.NextDouble()),
            ListConnect = 0.6 * random.NextDouble(),
            ListAppointment = 0.7 * random.NextDouble(),
            ScriptAppointment = random.Next(2) * 0.4,
            ListDrift = random.Next(3) * 0.25,
            Events = [.. Enumerable.Range(0, random.Next(4)).Select(number => new TeamEvent(new DateOnly(2026, 2, 1).AddDays(random.Next(120)), $"event {number}"))],
        };
    }

    [Fact]
    public void At_most_one_quiet_team_in_twenty_ever_hears_of_a_change_in_half_a_year()
    {
        var falseClaims = new ConcurrentBag<(int Seed, DateOnly Day, Finding Finding)>();
        Parallel.For(0, Teams, seed =>
        {
            var world = World(seed);
            var team = new SimulatedTeam(seed, world);
            foreach (var day in team.MonthEnds)
            {
                foreach (var finding in TeamDiagnosis.Of(team.AsOf(day)).Findings.Where(finding => IsFalse(finding, world)))
                    falseClaims.Add((seed, day, finding));
            }
        });

        var changes = falseClaims.Where(claim => claim.Finding.Strength == FindingStrength.Change).ToList();
        foreach (var (seed, day, finding) in changes.OrderBy(claim => claim.Seed).ThenBy(claim => claim.Day))
            output.WriteLine($"team {seed} {day:yyyy-MM-dd} {finding.Kind} {finding.KpiKey} {finding.Scope} x{finding.Evidence.Ratio:F2} p {finding.Evidence.P:E1}");

        foreach (var kind in falseClaims.GroupBy(claim => (claim.Finding.Strength, claim.Finding.Kind, claim.Finding.KpiKey)).OrderBy(kind => kind.Key))
            output.WriteLine($"{kind.Key.Strength} {kind.Key.Kind} {kind.Key.KpiKey}: {kind.Select(claim => claim.Seed).Distinct().Count()} teams");

        var teams = changes.Select(claim => claim.Seed).Distinct().Count();
        output.WriteLine($"{teams} of {Teams} quiet teams heard of a change that was none");
        teams.ShouldBeLessThanOrEqualTo(Teams / 20);
    }

    // That the good list and the better script are better is true in these worlds; everything else that is claimed is not.
    private static bool IsFalse(Finding finding, TeamWorld world) => finding.Kind switch
    {
        FindingKind.ListDifference => finding.Scope.List != "L1",
        FindingKind.ScriptDifference => world.ScriptAppointment == 0 || finding.KpiKey != "appointment-rate" || finding.Scope.Script != "SB",
        _ => true,
    };
}
