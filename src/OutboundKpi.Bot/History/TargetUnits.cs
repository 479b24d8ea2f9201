using OutboundKpi.Bot.Cards;
using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Kpis;

namespace OutboundKpi.Bot.History;

/// <summary>How files write what a target is about and what it is counted in.</summary>
internal static class TargetUnits
{
    private static readonly (TargetPer Per, string[] Units)[] All =
    [
        (TargetPer.OperatorDay, ["件/人日", "件/人・日", "件/人/日", "分/人日", "per operator-day"]),
        (TargetPer.Day, ["件/日", "per day"]),
        (TargetPer.Month, ["件/月", "per month"]),
        (TargetPer.Percent, ["%", "パーセント", "percent"]),
        (TargetPer.Minutes, ["分/件", "分", "minutes"]),
        (TargetPer.Yen, ["円", "円/件", "円/人", "yen"]),
    ];

    /// <summary>The units that are understood, for messages.</summary>
    public static string Known { get; } = string.Join(", ", All.Select(known => known.Units[0]));

    /// <summary>The unit as it is written.</summary>
    public static string Write(TargetPer per) => All.First(known => known.Per == per).Units[0];

    /// <summary>The unit that a word (narrow, lower case) means.</summary>
    public static TargetPer? Read(string unit) =>
        All.Where(known => known.Units.Contains(unit)).Select(known => (TargetPer?)known.Per).FirstOrDefault();

    /// <summary>
    /// The measure that words in Japanese or English mean in a unit: a rate is a KPI, a number of something is the KPI that counts it or, where there is
    /// none, the count itself (受注数(KGI) in 件/月 is <c>deals</c>).
    /// </summary>
    /// <returns><see langword="null"/> when there is nothing of this name in this unit.</returns>
    public static string? Measure(string words, TargetPer per) => per switch
    {
        TargetPer.OperatorDay or TargetPer.Day or TargetPer.Month => CountOf(words) ?? KpiOf(words, KpiUnit.Count),
        TargetPer.Percent => KpiOf(words, KpiUnit.Percent),
        TargetPer.Minutes => KpiOf(words, KpiUnit.Minutes),
        TargetPer.Yen => KpiOf(words, KpiUnit.Yen),
        _ => throw new ArgumentOutOfRangeException(nameof(per), per, "Not what a target is counted by."),
    };

    private static string? CountOf(string words)
    {
        var name = words.Split('(')[0];
        foreach (var (field, column) in HistoryColumns.Counts)
        {
            if (column.IsCalled(name))
                return KpiCatalogue.PerConnect.All.FirstOrDefault(kpi => kpi.IsVolume && kpi.Numerator == field)?.Key ?? CountWords.NameOf(field);
        }

        return null;
    }

    private static string? KpiOf(string words, KpiUnit unit) =>
        KpiCatalogue.PerConnect.FindByWords(words) is { } kpi && kpi.Unit == unit ? kpi.Key : null;
}
