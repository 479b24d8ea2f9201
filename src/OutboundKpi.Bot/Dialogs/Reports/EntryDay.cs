using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Plans;

namespace OutboundKpi.Bot.Dialogs.Reports;

/// <summary>One person's day: an entry for each list and script, as it will stand when the turn is committed.</summary>
public sealed class EntryDay(DateOnly date, IReadOnlyList<ReportEntry> entries)
{
    private readonly List<ReportEntry> _entries = [.. entries];
    private readonly HashSet<EntryKey> _changed = [];

    public DateOnly Date => date;

    /// <summary>The plan that was in force on the day, however late it is reported; <see langword="null"/> when there was none.</summary>
    public KpiPlan? Plan { get; init; }

    public IReadOnlyList<ReportEntry> Entries => _entries;

    /// <summary>The entries with those that this turn has put there first.</summary>
    public IReadOnlyList<ReportEntry> ChangedFirst => [.. _entries.OrderByDescending(entry => _changed.Contains(KeyOf(entry)))];

    /// <summary>The entry of a day that has exactly one.</summary>
    public ReportEntry? Only => _entries.Count == 1 ? _entries[0] : null;

    /// <summary>The entry of this list and script; <see langword="null"/> when there is none.</summary>
    public ReportEntry? Find(EntryKey key) => _entries.Find(entry => KeyOf(entry) == key);

    /// <summary>The entry takes the place of the one of its list and script, or is new.</summary>
    public void Put(ReportEntry entry)
    {
        _changed.Add(KeyOf(entry));
        var at = _entries.FindIndex(e => KeyOf(e) == KeyOf(entry));
        if (at < 0)
            _entries.Add(entry);
        else
            _entries[at] = entry;
    }

    /// <summary>The entry is there no more.</summary>
    public void Remove(EntryKey key) => _entries.RemoveAll(entry => KeyOf(entry) == key);

    public static EntryKey KeyOf(ReportEntry entry) => new(entry.Date, entry.List, entry.Script);
}
