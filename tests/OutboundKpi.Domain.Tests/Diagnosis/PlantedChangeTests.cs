using System.Collections.Concurrent;
using OutboundKpi.Domain.Diagnosis;

namespace OutboundKpi.Domain.Tests.Diagnosis;

/// <summary>Missing the wolf: teams in which one thing changes in the middle of the half year, by several sizes.</summary>
public sealed class PlantedChangeTests(ITestOutputHelper output)
{
    private const int Teams = 24;
    private static readonly DateOnly Since = new(2026, 3, 16);

    public static TheoryData<string, double, string, double> Effects => new()
    {
        // What, how much, the KPI that must show it, the share of teams in which it must be found as a change by the end.
        { "Calls", 0.10, "calls", 0 },
        { "Calls", 0.20, "calls", 0.95 },
        { "Calls", 0.30, "calls", 0.95 },
        { "Connect", -0.10, "connect-rate", 0 },
        { "Connect", 0.20, "connect-rate", 0.7 },
        { "Connect", -0.30, "connect-rate", 0.95 },
        { "Appointment", -0.15, "appointment-rate", 0 },
        { "Appointment", 0.30, "appointment-rate", 0.5 },
        { "Appointment", -0.41, "appointment-rate", 0.85 },
        { "Meeting", -0.25, "meeting-rate", 0 },
        { "Meeting", -0.50, "meeting-rate", 0.4 },
        { "Meeting", -0.80, "meeting-rate", 0.9 },
    };

    [Theory]
    [MemberData(nameof(Effects))]
    public void A_change_worth_acting_on_is_found_in_its_direction(string what, double size, string kpi, double share)
    {
        var kind = Enum.Parse<PlantedKind>(what);
        var found = new ConcurrentBag<(DateOnly Look, Finding Finding)>();
        var wrong = 0;
        Parallel.For(0, Teams, seed =>
        {
            var team = new SimulatedTeam(5000 + seed, new() { Changes = [new(kind, Since, size)] });
            foreach (var day in team.MonthEnds.Where(day => day >= Since))
            {
                var findings = TeamDiagnosis.Of(team.AsOf(day)).Findings.Where(finding =>
                    finding.Strength == FindingStrength.Change && finding.KpiKey == kpi && finding.Scope == FindingScope.Team
                    && finding.Kind is FindingKind.VolumeChange or FindingKind.RateChange or FindingKind.CohortChange).ToList();
                if (findings.Exists(finding => finding.IsUp != size > 0))
                    Interlocked.Increment(ref wrong);

                if (findings.Find(finding => finding.IsUp == size > 0) is { } right)
                {
                    found.Add((day, right));
                    break;
                }
            }
        });

        var delays = found.Select(hit => hit.Look.DayNumber - Since.DayNumber).Order().ToList();
        var errors = found.Select(hit => Math.Abs(hit.Finding.Since.DayNumber - Since.DayNumber)).Order().ToList();
        output.WriteLine(
            $"{what} {size:+0.00;-0.00}: found in {found.Count} of {Teams} teams"
            + (found.IsEmpty ? "" : $", median {delays[delays.Count / 2]} days after it began, dated {errors[errors.Count / 2]} days off (median)"));
        found.Count.ShouldBeGreaterThanOrEqualTo((int)(share * Teams));
        wrong.ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public void More_calls_with_a_worse_next_rate_are_told_as_one_story()
    {
        var told = 0;
        Parallel.For(0, Teams, seed =>
        {
            var team = new SimulatedTeam(7000 + seed, new()
            {
                Changes = [new(PlantedKind.Calls, Since, 0.3), new(PlantedKind.Appointment, Since, -0.5)],
                Events = [new(Since, "target raised")],
            });
            var findings = TeamDiagnosis.Of(team.AsOf(team.Days[^1])).Findings;
            if (findings is [{ Kind: FindingKind.NumberChasing, Strength: FindingStrength.Change, Parts.Count: 2 }, ..])
                Interlocked.Increment(ref told);
        });

        output.WriteLine($"number chasing told in {told} of {Teams} teams");
        told.ShouldBeGreaterThanOrEqualTo((int)(0.9 * Teams));
    }

    [Fact]
    public void One_operators_change_is_not_told_as_the_teams()
    {
        var (asTeams, asTheirs) = (0, 0);
        Parallel.For(0, Teams, seed =>
        {
            var team = new SimulatedTeam(9000 + seed, new() { Changes = [new(PlantedKind.Connect, Since, 0.8, "OP03")] });
            var findings = TeamDiagnosis.Of(team.AsOf(team.Days[^1])).Findings.Where(finding => finding.Strength == FindingStrength.Change).ToList();
            if (findings.Exists(finding => finding.Kind == FindingKind.RateChange))
                Interlocked.Increment(ref asTeams);

            if (findings.Exists(finding => finding is { Kind: FindingKind.OperatorChange, KpiKey: "connect-rate", IsUp: true, Scope.Operator: "OP03" }))
                Interlocked.Increment(ref asTheirs);
        });

        output.WriteLine($"told as the operator's in {asTheirs}, as the team's in {asTeams} of {Teams} teams");
        asTheirs.ShouldBeGreaterThanOrEqualTo((int)(0.9 * Teams));
        asTeams.ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public void Nothing_that_became_known_later_changes_an_earlier_look()
    {
        var team = new SimulatedTeam(42, new() { Changes = [new(PlantedKind.Connect, Since, 0.3)] });
        var day = team.Days[80];
        var then = team.AsOf(day);
        var withTheFuture = then with
        {
            Rows = [.. then.Rows, .. team.AsOf(team.Days[^1]).Rows.Where(row => row.Date > day)],
            Appointments = [.. then.Appointments, .. team.AsOf(team.Days[^1]).Appointments.Where(appointment => appointment.Made > day)],
            Events = [new(day.AddDays(10), "later")],
        };

        Tell(TeamDiagnosis.Of(withTheFuture)).ShouldBe(Tell(TeamDiagnosis.Of(then)));

        static string Tell(TeamDiagnosis diagnosis) => string.Join('\n', diagnosis.Findings.Select(finding => $"{finding with { Parts = [] }}"));
    }
}
