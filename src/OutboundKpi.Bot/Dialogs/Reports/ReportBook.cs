using Microsoft.Extensions.Options;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Plans;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Bot.Dialogs.Reports;

/// <summary>A person's days in the report log: what they hold, whether they can still be changed, and the entries that a turn adds to them.</summary>
public sealed class ReportBook(ReportStore reports, PlanBook plans, IOptions<ReportOptions> options)
{
    /// <summary>The entries of one of the sender's days.</summary>
    public async ValueTask<EntryDay> LoadAsync(TurnContext turn, DateOnly date, CancellationToken cancellationToken) =>
        new(date, await reports.GetDayAsync(turn.TenantId, turn.Person.PersonId, date, asOf: null, cancellationToken))
        {
            Plan = (await plans.InForceAsync(turn.ReportingTeam, date, cancellationToken))?.Plan,
        };

    /// <summary>Whether a day's reports can no longer be changed.</summary>
    public bool IsFrozen(DateOnly date, TurnContext turn) =>
        date <= turn.Today
        && Month.Of(date).AddMonths(1) is var next
        && turn.Today > (turn.Calendar.NthBusinessDay(next, turn.HomeTeam?.Settings.FreezeBusinessDay ?? options.Value.FreezeBusinessDay) ?? next.Last);

    /// <summary>One of the sender's own entries by its number; <see langword="null"/> when there is none or it is somebody else's.</summary>
    public async ValueTask<ReportEntry?> FindOwnAsync(TurnContext turn, long seq, CancellationToken cancellationToken) =>
        await reports.GetEntryAsync(turn.TenantId, seq, cancellationToken) is { } entry && entry.PersonId == turn.Person.PersonId ? entry : null;

    /// <summary>The list and script of the sender's last report; empty when there was none.</summary>
    public async ValueTask<Strata> LastUsedStrataAsync(TurnContext turn, CancellationToken cancellationToken) =>
        await reports.GetLastUsedStrataAsync(turn.TenantId, turn.Person.PersonId, cancellationToken) ?? new() { List = "", Script = "" };

    /// <summary>Adds an entry to the log and to the day that the turn shows.</summary>
    public static void Append(TurnContext turn, EntryDay day, ReportBlockOf said, ReportSource source)
    {
        var entry = new ReportEntry
        {
            TenantId = turn.TenantId,
            PersonId = turn.Person.PersonId,
            TeamId = turn.ReportingTeam?.TeamId,
            Date = said.Key.Date,
            List = said.Key.List,
            Script = said.Key.Script,
            Counts = said.Counts,
            RecordedAt = turn.Now,
            RecordedBy = turn.Person.PersonId,
            Source = source,
        };
        turn.Save(new AppendReport(entry));
        day.Put(entry);
    }

    /// <summary>Takes an entry back: a new line of the log says that nothing holds for its list and script.</summary>
    public static void TakeBack(TurnContext turn, ReportEntry entry) => turn.Save(new AppendReport(
        entry with { RecordedAt = turn.Now, RecordedBy = turn.Person.PersonId, Source = ReportSource.Correction, Withdrawn = true }));

    /// <summary>Takes back the entry that a correction moves to another day, list or script.</summary>
    public async ValueTask TakeBackAsync(TurnContext turn, EntryDay day, EntryKey original, CancellationToken cancellationToken)
    {
        var from = original.Date == day.Date ? day : await LoadAsync(turn, original.Date, cancellationToken);
        if (from.Find(original) is not { } entry)
            return;

        TakeBack(turn, entry);
        from.Remove(original);
    }
}
