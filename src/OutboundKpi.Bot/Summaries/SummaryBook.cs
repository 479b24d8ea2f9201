using OutboundKpi.Bot.Absences;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Plans;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Bot.Summaries;

/// <summary>Sums up weeks and months from the report log.</summary>
public sealed class SummaryBook(ReportStore reports, PeopleStore people, TeamEventStore events, AbsenceStore absences, PlanBook plans)
{
    /// <summary>The rates that people move themselves, in funnel order. Later stages land weeks after the work and are not judged here.</summary>
    private static readonly string[] Rates = ["connect-rate", "appointment-rate"];

    /// <summary>A person's own period, whatever team they reported for.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="personId">The person.</param>
    /// <param name="team">The team whose calendar and KPIs hold for the person; <see langword="null"/> for somebody in none.</param>
    /// <param name="period">The period.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask<PersonSummary> OfPersonAsync(string tenantId, string personId, Team? team, SummaryPeriod period, CancellationToken cancellationToken)
    {
        var kpis = team?.Kpis ?? KpiCatalogue.PerConnect;
        var read = period.Read;
        var entries = await reports.GetPeriodAsync(tenantId, personId, read.First, read.Last, asOf: null, cancellationToken);
        var now = In(entries, period.SoFar);
        return new(
            period,
            now.DistinctBy(entry => entry.Date).Count(),
            period.BusinessDays(team?.Calendar ?? BusinessCalendar.Default).Count,
            CountWords.Sum(now),
            RatesOf(kpis, entries, period, _ => true, UsualRange.OfPerson))
        {
            Team = team,
            Plan = (await plans.InForceAsync(team, period.SoFar.Last, cancellationToken))?.Plan,
        };
    }

    /// <summary>A team's period, with what is usual for it.</summary>
    /// <param name="team">The team.</param>
    /// <param name="period">The period.</param>
    /// <param name="fewest">Weeks in which fewer people reported are not looked at by themselves, so that no week shows one person's numbers; 1 for those who coach them.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask<TeamSummary> OfTeamAsync(Team team, SummaryPeriod period, int fewest, CancellationToken cancellationToken)
    {
        var read = period.Read;
        var entries = await reports.GetTeamPeriodAsync(team.TenantId, team.TeamId, read.First, read.Last, asOf: null, cancellationToken);
        return await SummaryAsync(team, period, entries, RatesOf(team.Kpis, entries, period, IsShown, UsualRange.OfTeam), cancellationToken);

        bool IsShown(DateSpan week) => In(entries, week).DistinctBy(entry => entry.PersonId).Count() >= fewest;
    }

    /// <summary>A team's totals of a period, without the past: what many teams are asked for at once.</summary>
    public async ValueTask<TeamSummary> TotalsAsync(Team team, SummaryPeriod period, CancellationToken cancellationToken)
    {
        var entries = await reports.GetTeamPeriodAsync(team.TenantId, team.TeamId, period.SoFar.First, period.SoFar.Last, asOf: null, cancellationToken);
        return await SummaryAsync(team, period, entries, RatesOf(team.Kpis, entries, period, _ => false, (_, _) => null), cancellationToken);
    }

    private async ValueTask<TeamSummary> SummaryAsync(
        Team team, SummaryPeriod period, IReadOnlyList<ReportEntry> entries, IReadOnlyList<RateReading> rates, CancellationToken cancellationToken)
    {
        var now = In(entries, period.SoFar);
        var members = await people.GetMembersAsync(team.TenantId, team.TeamId, cancellationToken);
        var operators = members.Where(member => member.Role == Role.Operator).Select(member => member.Person).ToList();
        var reporters = now.DistinctBy(entry => entry.PersonId).Count();
        var days = period.BusinessDays(team.Calendar);
        var away = new AbsenceDays(await absences.GetOfTeamAsync(team.TenantId, team.TeamId, period.SoFar.First, period.SoFar.Last, asOf: null, cancellationToken));
        var happened = await events.GetAsync(team.TenantId, team.TeamId, period.SoFar.Last, cancellationToken);
        return new()
        {
            Team = team,
            Period = period,
            Reporters = reporters,
            Members = Math.Max(operators.Count, reporters),
            BusinessDays = days.Count,
            ReportedDays = now.DistinctBy(entry => (entry.PersonId, entry.Date)).Count(),
            Counts = CountWords.Sum(now),
            Rates = rates,
            Gaps = GapsOf(operators, now, away, [.. days.Where(day => day < period.SoFar.Last)]),
            Events = [.. happened.Where(one => period.SoFar.Contains(one.EventDate))],
        };
    }

    private static List<ReportEntry> In(IReadOnlyList<ReportEntry> entries, DateSpan span) => [.. entries.Where(entry => span.Contains(entry.Date))];

    private static IReadOnlyList<RateReading> RatesOf(
        KpiCatalogue kpis,
        IReadOnlyList<ReportEntry> entries,
        SummaryPeriod period,
        Func<DateSpan, bool> isShown,
        Func<IReadOnlyList<Proportion>, long, Interval?> usual)
    {
        var byDay = entries.ToLookup(entry => entry.Date, entry => entry.Counts);
        return [.. Rates.Select(key => RateReading.Of(kpis.Get(key), period, byDay, isShown, usual)).OfType<RateReading>()];
    }

    private static IReadOnlyList<ReportGap> GapsOf(
        IEnumerable<Person> operators, IReadOnlyList<ReportEntry> entries, AbsenceDays away, IReadOnlyList<DateOnly> days)
    {
        var reported = entries.Select(entry => (entry.PersonId, entry.Date)).ToHashSet();
        return
        [
            .. operators
                .Select(person => new ReportGap(person.Name, days.Count(day => !reported.Contains((person.PersonId, day)) && !away.IsOff(person.TenantId, person.PersonId, day))))
                .Where(gap => gap.Days > 0)
                .OrderBy(gap => gap.Name, StringComparer.Ordinal),
        ];
    }
}
