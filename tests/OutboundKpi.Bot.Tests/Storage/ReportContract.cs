using FsCheck;
using FsCheck.Fluent;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Tests.Storage;

/// <summary>What the append-only log answers.</summary>
public abstract class ReportContract<TEngine> : StorageContract<TEngine>
    where TEngine : EngineUnderTest, new()
{
    [Fact]
    public async Task The_newest_entry_of_a_day_counts()
    {
        await SaveAsync(new AppendReport(Some.Entry(80)));
        await SaveAsync(new AppendReport(Some.Entry(85)));

        (await CallsOfTodayAsync()).ShouldBe([85]);
    }

    [Fact]
    public async Task Lists_and_scripts_of_a_day_count_side_by_side()
    {
        await SaveAsync(
            new AppendReport(Some.Entry(1)),
            new AppendReport(Some.Entry(2, list: "A")),
            new AppendReport(Some.Entry(3, script: "A")),
            new AppendReport(Some.Entry(4, list: "A", script: "A")),
            new AppendReport(Some.Entry(5, list: "A")));

        (await CallsOfTodayAsync()).ShouldBe([1, 3, 5, 4]);
    }

    [Fact]
    public async Task An_entry_comes_back_as_it_was_said()
    {
        await SaveAsync(new SaveTeam(Some.Team()));
        var said = new ReportEntry
        {
            TenantId = Some.Tenant,
            PersonId = Some.Operator,
            TeamId = "team-1",
            Date = new DateOnly(2026, 2, 28),
            List = "新規リスト",
            Script = "トークB",
            Counts = new ReportCounts { Calls = 80, Connects = 15, Appointments = 0, TalkMinutes = 95 },
            RecordedAt = new DateTimeOffset(2026, 3, 1, 8, 59, 59, TimeSpan.FromHours(9)).AddMicroseconds(123456),
            RecordedBy = "person-sv",
            Source = ReportSource.Correction,
        };

        var committed = await SaveAsync(new AppendReport(said));

        var kept = await Reports.GetDayAsync(Some.Tenant, Some.Operator, said.Date);
        kept.ShouldBe([said with { Seq = committed.ReportSeqs.Single() }]);
        kept.Single().RecordedAt.Offset.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void What_was_not_said_comes_back_absent_and_zero_as_zero() => Prop.ForAll(
        Gen.Elements<int?>(null, 0, 1, 999_999).ArrayOf(7).ToArbitrary(),
        async counts =>
        {
            var said = Enum.GetValues<CountField>().Zip(counts).Aggregate(ReportCounts.None, (sum, field) => sum.With(field.First, field.Second));

            var committed = await SaveAsync(new AppendReport(Some.Entry() with { Counts = said }));

            (await Reports.GetEntryAsync(Some.Tenant, committed.ReportSeqs.Single(), default))!.Counts.ShouldBe(said);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task A_withdrawn_day_has_nothing_until_it_is_said_again()
    {
        await SaveAsync(new AppendReport(Some.Entry(80)));
        var withdrawal = await SaveAsync(new AppendReport(Some.Entry(null) with { Withdrawn = true }));
        (await CallsOfTodayAsync()).ShouldBeEmpty();
        (await Reports.GetEntryAsync(Some.Tenant, withdrawal.ReportSeqs.Single(), default))!.Withdrawn.ShouldBeTrue();

        await SaveAsync(new AppendReport(Some.Entry(70)));

        (await CallsOfTodayAsync()).ShouldBe([70]);
    }

    [Fact]
    public async Task As_of_an_instant_what_was_recorded_later_does_not_count()
    {
        await SaveAsync(new AppendReport(Some.Entry(80)));
        await SaveAsync(new AppendReport(Some.Entry(85) with { RecordedAt = Some.Now.AddHours(1) }));
        await SaveAsync(new AppendReport(Some.Entry() with { RecordedAt = Some.Now.AddHours(2), Withdrawn = true }));

        (await CallsOfTodayAsync(Some.Now.AddMicroseconds(-1))).ShouldBeEmpty();
        (await CallsOfTodayAsync(Some.Now)).ShouldBe([80]);
        (await CallsOfTodayAsync(Some.Now.AddHours(2).AddMicroseconds(-1))).ShouldBe([85]);
        (await CallsOfTodayAsync(Some.Now.AddHours(2))).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_order_of_the_log_decides_even_when_a_clock_went_back()
    {
        await SaveAsync(new AppendReport(Some.Entry(80)));
        await SaveAsync(new AppendReport(Some.Entry(85) with { RecordedAt = Some.Now.AddSeconds(-1) }));

        (await CallsOfTodayAsync()).ShouldBe([85]);
    }

    [Fact]
    public async Task A_period_holds_its_first_and_its_last_day()
    {
        await SaveAsync([.. Enumerable.Range(0, 5).Select(day => new AppendReport(Some.Entry(day, Some.Today.AddDays(day))))]);

        var period = await Reports.GetPeriodAsync(Some.Tenant, Some.Operator, Some.Today.AddDays(1), Some.Today.AddDays(3));

        period.Select(entry => entry.Counts.Calls).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task Reports_from_before_joining_count_for_the_team_once_joined()
    {
        await SaveAsync(new SaveTeam(Some.Team()), new SaveTeam(Some.Team("team-2")), new AppendReport(Some.Entry(80)));
        (await CallsOfTeamAsync("team-1")).ShouldBeEmpty();

        await SaveAsync(new SaveMembership(Some.Membership("team-1")));

        (await CallsOfTeamAsync("team-1")).ShouldBe([80]);
        (await CallsOfTeamAsync("team-2")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Reports_from_before_joining_count_once_for_somebody_in_two_teams()
    {
        await SaveAsync(new SaveTeam(Some.Team()), new SaveTeam(Some.Team("team-2")), new AppendReport(Some.Entry(80)));

        await SaveAsync(
            new SaveMembership(Some.Membership(null, Role.Manager)), new SaveMembership(Some.Membership("team-2")), new SaveMembership(Some.Membership("team-1")));

        (await CallsOfTeamAsync("team-1")).ShouldBe([80]);
        (await CallsOfTeamAsync("team-2")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Reports_for_a_team_stay_with_it_when_the_person_moves()
    {
        await SaveAsync(new SaveTeam(Some.Team()), new SaveTeam(Some.Team("team-2")), new SaveMembership(Some.Membership("team-1")));
        await SaveAsync(new AppendReport(Some.Entry(80) with { TeamId = "team-1" }));

        await SaveAsync(new RemoveMembership(Some.Tenant, Some.Operator, "team-1"), new SaveMembership(Some.Membership("team-2")));

        (await CallsOfTeamAsync("team-1")).ShouldBe([80]);
        (await CallsOfTeamAsync("team-2")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_correction_from_within_a_team_replaces_what_was_said_before_joining()
    {
        await SaveAsync(new SaveTeam(Some.Team()), new AppendReport(Some.Entry(80)), new SaveMembership(Some.Membership("team-1")));

        await SaveAsync(new AppendReport(Some.Entry(85) with { TeamId = "team-1" }));

        (await CallsOfTeamAsync("team-1")).ShouldBe([85]);
    }

    [Fact]
    public async Task The_last_used_strata_are_those_of_the_newest_entry_of_the_latest_day()
    {
        (await Reports.GetLastUsedStrataAsync(Some.Tenant, Some.Operator, default)).ShouldBeNull();
        await SaveAsync(
            new AppendReport(Some.Entry(list: "B", script: "1")),
            new AppendReport(Some.Entry(list: "A", script: "2")),
            new AppendReport(Some.Entry(list: "C", script: "3", date: Some.Today.AddDays(-7))));
        (await Reports.GetLastUsedStrataAsync(Some.Tenant, Some.Operator, default)).ShouldBe(new Strata { List = "A", Script = "2" });

        await SaveAsync(
            new AppendReport(Some.Entry(list: "D", script: "4", date: Some.Today.AddDays(1))),
            new AppendReport(Some.Entry(list: "E", script: "5", date: Some.Today.AddDays(1)) with { Withdrawn = true }));

        (await Reports.GetLastUsedStrataAsync(Some.Tenant, Some.Operator, default)).ShouldBe(new Strata { List = "D", Script = "4" });
    }

    [Fact]
    public void Any_log_asked_as_of_any_instant_answers_as_its_plain_reading_does()
    {
        var tenants = 0;
        Prop.ForAll(Logs, async log =>
        {
            var tenant = $"tenant-{++tenants}";
            await SaveAsync(
            [
                .. PersonIds.Select(person => new SavePerson(Some.Person(person, tenant))),
                .. TeamIds.Select(team => new SaveTeam(Some.Team(team, tenant))),
                // The first is in both teams, the second in one, the third in none.
                new SaveMembership(Some.Membership("team-1", personId: "p1", tenantId: tenant)),
                new SaveMembership(Some.Membership("team-2", personId: "p1", tenantId: tenant)),
                new SaveMembership(Some.Membership("team-2", personId: "p2", tenantId: tenant)),
            ]);
            var entries = log.Entries.Select(entry => entry with { TenantId = tenant }).ToList();
            var committed = await SaveAsync([.. entries.Select(entry => new AppendReport(entry))]);
            entries = [.. entries.Zip(committed.ReportSeqs, (entry, seq) => entry with { Seq = seq })];
            var counting = Reading(entries, log.From, log.To, log.AsOf);

            foreach (var person in PersonIds)
            {
                (await Reports.GetPeriodAsync(tenant, person, log.From, log.To, log.AsOf)).ShouldBe(counting.Where(entry => entry.PersonId == person));
            }

            foreach (var team in TeamIds)
            {
                (await Reports.GetTeamPeriodAsync(tenant, team, log.From, log.To, log.AsOf))
                    .ShouldBe(counting.Where(entry => (entry.TeamId ?? FirstTeamOf(entry.PersonId)) == team));
            }
        }).QuickCheckThrowOnFailure();
    }

    private static readonly string[] PersonIds = ["p1", "p2", "p3"];
    private static readonly string[] TeamIds = ["team-1", "team-2"];

    private static string? FirstTeamOf(string person) => person switch { "p1" => "team-1", "p2" => "team-2", _ => null };

    private sealed record Log(IReadOnlyList<ReportEntry> Entries, DateOnly From, DateOnly To, DateTimeOffset? AsOf);

    /// <summary>The rule as a person would apply it to a printed log.</summary>
    private static List<ReportEntry> Reading(IEnumerable<ReportEntry> log, DateOnly from, DateOnly to, DateTimeOffset? asOf) =>
    [
        .. log
            .Where(entry => asOf is null || entry.RecordedAt <= asOf)
            .GroupBy(entry => (entry.PersonId, entry.Date, entry.List, entry.Script))
            .Select(said => said.Last())
            .Where(entry => !entry.Withdrawn && entry.Date >= from && entry.Date <= to)
            .OrderBy(entry => entry.Date).ThenBy(entry => entry.PersonId, StringComparer.Ordinal)
            .ThenBy(entry => entry.List, StringComparer.Ordinal).ThenBy(entry => entry.Script, StringComparer.Ordinal),
    ];

    private static Arbitrary<Log> Logs
    {
        get
        {
            var days = Gen.Choose(0, 3).Select(day => Some.Today.AddDays(day));
            var minutes = Gen.Choose(0, 5).Select(minute => Some.Now.AddMinutes(minute));
            var entry =
                from person in Gen.Elements(PersonIds)
                from team in Gen.Elements(null, "team-1", "team-2")
                from day in days
                from list in Gen.Elements("", "A")
                from script in Gen.Elements("", "X")
                from calls in Gen.Elements<int?>(null, 0, 80)
                from at in minutes
                from withdrawn in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
                select Some.Entry(calls, day, list, script) with { PersonId = person, TeamId = team, RecordedAt = at, Withdrawn = withdrawn };
            var log =
                from entries in entry.ListOf()
                from first in days
                from last in days
                from asOf in Gen.OneOf(Gen.Constant<DateTimeOffset?>(null), minutes.Select(at => (DateTimeOffset?)at))
                select new Log([.. entries], first, last, asOf);
            return log.ToArbitrary();
        }
    }

    private async Task<IEnumerable<int?>> CallsOfTeamAsync(string teamId) =>
        (await Reports.GetTeamDayAsync(Some.Tenant, teamId, Some.Today)).Select(entry => entry.Counts.Calls);
}
