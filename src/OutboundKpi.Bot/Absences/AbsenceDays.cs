using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Absences;
using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Bot.Absences;

/// <summary>Who is away on which day, as the lines of the log go together: of those that cover a person's day the last one holds.</summary>
public sealed class AbsenceDays
{
    private readonly ILookup<(string TenantId, string PersonId), AbsenceEntry> _entries;

    /// <summary>The days that these lines speak of.</summary>
    /// <param name="entries">The lines that count, in any order.</param>
    public AbsenceDays(IEnumerable<AbsenceEntry> entries) =>
        _entries = entries.OrderByDescending(entry => entry.Seq).ToLookup(entry => (entry.TenantId, entry.PersonId));

    /// <summary>How much of a day a person is away; <see langword="null"/> when they work.</summary>
    public DayPart? On(string tenantId, string personId, DateOnly day) =>
        _entries[(tenantId, personId)].FirstOrDefault(entry => entry.Days.Contains(day))?.Part;

    /// <summary>Whether a person is away for the whole of a day, so that no report is missing.</summary>
    public bool IsOff(string tenantId, string personId, DateOnly day) => On(tenantId, personId, day) == DayPart.Whole;

    /// <summary>The days of a span on which a person is away, as runs of days with the same part, in order.</summary>
    public IReadOnlyList<(DateSpan Days, DayPart Part)> Runs(string tenantId, string personId, DateSpan span)
    {
        var runs = new List<(DateSpan Days, DayPart Part)>();
        foreach (var day in span.Dates())
        {
            if (On(tenantId, personId, day) is not { } part)
                continue;

            if (runs.Count > 0 && runs[^1] is { } last && last.Part == part && last.Days.Last == day.AddDays(-1))
                runs[^1] = (new(last.Days.First, day), part);
            else
                runs.Add((DateSpan.Of(day), part));
        }

        return runs;
    }
}
