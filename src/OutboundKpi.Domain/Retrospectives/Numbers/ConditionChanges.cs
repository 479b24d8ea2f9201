using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Funnel;

namespace OutboundKpi.Domain.Retrospectives.Numbers;

/// <summary>Notices when a month was worked under other conditions than the ones before it.</summary>
public static class ConditionChanges
{
    /// <summary>A new list or script counts from this share of the month's calls on.</summary>
    private const double GoodPart = 0.2;

    /// <summary>The team counts as changed when it is larger or smaller by this share.</summary>
    private const double ManyPeople = 1.0 / 3;

    private const int MonthsBefore = 3;

    /// <summary>What changed in a month against the three before it; empty when nothing did, or there is nothing to compare with.</summary>
    public static IReadOnlyList<ConditionChange> In(TeamHistory history, Month month)
    {
        var known = history.Rows.Where(row => row.Date <= history.AsOf && row.Counts.Calls is > 0).ToList();
        var now = known.Where(row => month.Contains(row.Date)).ToList();
        var before = known.Where(row => row.Date < month.First && row.Date >= month.AddMonths(-MonthsBefore).First).ToList();

        List<ConditionChange> changes = [];
        if (history.Events.Any(happened => month.Contains(happened.Date) && happened.Date <= history.AsOf))
            changes.Add(ConditionChange.Event);

        if (now.Count == 0 || before.Count == 0)
            return changes;

        if (IsNew(now, before, row => row.List))
            changes.Add(ConditionChange.NewList);

        if (IsNew(now, before, row => row.Script))
            changes.Add(ConditionChange.NewScript);

        var (people, peopleBefore) = (PeopleADay(now), PeopleADay(before));
        if (Math.Abs(people - peopleBefore) >= ManyPeople * peopleBefore)
            changes.Add(ConditionChange.Staffing);

        return changes;
    }

    // Rows that do not name a list are not a new list.
    private static bool IsNew(List<ActivityRow> now, List<ActivityRow> before, Func<ActivityRow, string> name)
    {
        var known = before.Select(name).ToHashSet();
        var calls = now.Sum(row => (long)row.Counts.Calls!.Value);
        return now.Where(row => name(row).Length > 0 && !known.Contains(name(row))).Sum(row => (long)row.Counts.Calls!.Value) >= GoodPart * calls;
    }

    private static double PeopleADay(List<ActivityRow> rows) => rows.GroupBy(row => row.Date).Average(day => day.Select(row => row.Operator).Distinct().Count());
}
