using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Dialogs.Retrospectives;

/// <summary>What a person can look back on: the best days of their own reports of the month, and their own memos.</summary>
/// <param name="Days">The best days with their counts, the latest first.</param>
/// <param name="Memos">The latest memos, the newest first.</param>
public sealed record RoundMaterial(IReadOnlyList<(DateOnly Date, ReportCounts Counts)> Days, IReadOnlyList<Memo> Memos)
{
    private const int MostDays = 3;
    private const int MostMemos = 5;

    private const string DayPrefix = "day:";
    private const string MemoPrefix = "memo:";

    /// <summary>What a choice of a day sends.</summary>
    public static string ValueOf(DateOnly day) => DayPrefix + FormValues.Iso(day);

    /// <summary>What a choice of a memo sends.</summary>
    public static string ValueOf(Memo memo) => MemoPrefix + memo.MemoId;

    /// <summary>What went best by a choice, if it is one of these; else <see langword="null"/>.</summary>
    public BestMoment? Find(string choice)
    {
        if (Days.Any(day => ValueOf(day.Date) == choice))
            return new(BestKind.Day, Days.First(day => ValueOf(day.Date) == choice).Date, null);

        return Memos.FirstOrDefault(memo => ValueOf(memo) == choice) is { } found ? new(BestKind.Memo, null, found.Text) : null;
    }

    /// <summary>The choice that stands for what was named before; empty when it is none of these.</summary>
    public string ChoiceOf(BestMoment? best) => best switch
    {
        { Day: { } day } when Days.Any(own => own.Date == day) => ValueOf(day),
        { Kind: BestKind.Memo } => Memos.FirstOrDefault(memo => memo.Text == best.Words) is { } memo ? ValueOf(memo) : "",
        _ => "",
    };

    /// <summary>Reads a person's own material.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="memos">The memos.</param>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="personId">The person.</param>
    /// <param name="about">The month that is looked back on; memos count until today.</param>
    /// <param name="today">The person's day.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async ValueTask<RoundMaterial> ReadAsync(
        ReportStore reports, MemoStore memos, string tenantId, string personId, Month about, DateOnly today, CancellationToken cancellationToken)
    {
        var entries = await reports.GetPeriodAsync(tenantId, personId, about.First, about.Last, asOf: null, cancellationToken);
        var best = entries
            .GroupBy(entry => entry.Date)
            .Select(day => (Date: day.Key, Counts: Memorable(CountWords.Sum(day))))
            .Where(day => !day.Counts.IsEmpty)
            .OrderByDescending(day => day.Counts.Deals ?? 0)
            .ThenByDescending(day => day.Counts.Appointments ?? 0)
            .ThenByDescending(day => day.Counts.Meetings ?? 0)
            .ThenByDescending(day => day.Counts.Connects ?? 0)
            .ThenByDescending(day => day.Date)
            .Take(MostDays)
            .OrderByDescending(day => day.Date);
        var kept = await memos.GetAsync(tenantId, personId, about.First, today, cancellationToken);
        return new([.. best], [.. kept.Take(MostMemos)]);
    }

    // What somebody may remember a day for; a day has room for one line.
    private static ReportCounts Memorable(ReportCounts counts) => new()
    {
        Connects = AboveZero(counts.Connects),
        Appointments = AboveZero(counts.Appointments),
        Meetings = AboveZero(counts.Meetings),
        Deals = AboveZero(counts.Deals),
    };

    private static int? AboveZero(int? count) => count > 0 ? count : null;
}
