using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Reports;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Bot.Dialogs.Comparisons;

/// <summary>What a team's reports say about its lists and scripts, and the comparisons that it has planned.</summary>
public sealed class ComparisonBook(ReportStore reports, ComparisonStore comparisons)
{
    /// <summary>How far back lists and scripts are compared, in calendar days: older ones are of other times.</summary>
    public const int DaysBack = 90;

    private const int DaysOfPace = 28;
    private const int DaysInAWeek = 7;

    /// <summary>The reports of a team from a day to another, both included.</summary>
    public async ValueTask<IReadOnlyList<ActivityRow>> ReadAsync(string tenantId, string teamId, DateSpan days, CancellationToken cancellationToken)
    {
        var entries = await reports.GetTeamPeriodAsync(tenantId, teamId, days.First, days.Last, asOf: null, cancellationToken);
        return [.. entries.Select(entry => new ActivityRow(entry.Date, entry.PersonId, entry.List, entry.Script, entry.Counts))];
    }

    /// <summary>The reports that are compared on a day.</summary>
    public ValueTask<IReadOnlyList<ActivityRow>> ReadRecentAsync(string tenantId, string teamId, DateOnly today, CancellationToken cancellationToken) =>
        ReadAsync(tenantId, teamId, new(today.AddDays(1 - DaysBack), today), cancellationToken);

    /// <summary>The newest comparison of a factor that was not given up; <see langword="null"/> when there is none.</summary>
    public async ValueTask<Comparison?> FindLastAsync(string tenantId, string teamId, StratumFactor factor, CancellationToken cancellationToken) =>
        (await comparisons.GetTeamAsync(tenantId, teamId, asOf: null, cancellationToken))
        .FirstOrDefault(comparison => comparison.Factor == factor && comparison.CancelledAt is null);

    /// <summary>Whether a comparison is or was one of this team.</summary>
    public async ValueTask<bool> HasAsync(string tenantId, string teamId, string id, CancellationToken cancellationToken) =>
        (await comparisons.GetTeamAsync(tenantId, teamId, asOf: null, cancellationToken)).Any(comparison => comparison.ComparisonId == id);

    /// <summary>How long a comparison takes at the team's pace; <see langword="null"/> when nothing is known of the team's rate or pace.</summary>
    public async ValueTask<ComparisonSize?> SizeAsync(string tenantId, DateOnly today, ComparisonPlanState plan, CancellationToken cancellationToken)
    {
        var rows = (await ReadRecentAsync(tenantId, plan.TeamId, today, cancellationToken)).Where(row => row.Counts.Appointments <= row.Counts.Connects).ToList();
        var baseline = rows.Aggregate(default(Proportion), (sum, row) => sum + new Proportion(row.Counts.Appointments!.Value, row.Counts.Connects!.Value));
        var perWeek = rows.Where(row => row.Date > today.AddDays(-DaysOfPace)).Sum(row => (long)row.Counts.Connects!.Value) * (double)DaysInAWeek / DaysOfPace;
        return perWeek > 0 ? ComparisonSize.For(baseline, plan.Lift / 100.0, perWeek, plan.Design) : null;
    }

    /// <summary>The rate of appointments by list or script.</summary>
    public static FactorComparison Appointments(IEnumerable<ActivityRow> rows, StratumFactor factor) =>
        new(rows, factor, CountField.Appointments, CountField.Connects);

    /// <summary>The rate of connects by list: whether the people on it can be reached.</summary>
    public static FactorComparison Connects(IEnumerable<ActivityRow> rows, StratumFactor factor) =>
        new(rows, factor, CountField.Connects, CountField.Calls);
}
