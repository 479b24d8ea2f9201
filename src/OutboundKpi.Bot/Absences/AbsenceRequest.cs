using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Absences;
using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Bot.Absences;

/// <summary>Days that somebody is to be away.</summary>
/// <param name="Person">Who.</param>
/// <param name="Spans">The days, in order; at least one.</param>
/// <param name="Part">How much of each.</param>
public sealed record AbsenceRequest(Person Person, IReadOnlyList<DateSpan> Spans, DayPart Part)
{
    /// <summary>What becomes of days that were reported.</summary>
    public ReportedDays Reported { get; init; }

    /// <summary>The mark of the card that asked; empty for what was typed.</summary>
    public string Nonce { get; init; } = "";

    public DateOnly First => Spans[0].First;

    public DateOnly Last => Spans[^1].Last;

    public bool Contains(DateOnly day) => Spans.Any(span => span.Contains(day));

    /// <summary>The days without these, as runs in order.</summary>
    public IReadOnlyList<DateSpan> Without(IReadOnlyCollection<DateOnly> days)
    {
        var runs = new List<DateSpan>();
        foreach (var day in Spans.SelectMany(span => span.Dates()).Where(day => !days.Contains(day)))
        {
            if (runs.Count > 0 && runs[^1].Last == day.AddDays(-1))
                runs[^1] = new(runs[^1].First, day);
            else
                runs.Add(DateSpan.Of(day));
        }

        return runs;
    }
}
