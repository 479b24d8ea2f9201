namespace OutboundKpi.Bot.Cards;

/// <summary>A person's own week or month.</summary>
/// <param name="Heading">Which days.</param>
/// <param name="Lead">The one thing to say first.</param>
/// <param name="Reported">On how many days something was reported; empty when nothing was.</param>
/// <param name="Counts">The sums.</param>
/// <param name="Lagged">Meetings and deals, and that nothing can be said of them yet; empty when none were reported.</param>
/// <param name="Rates">The rates, each beside what is usual for this person.</param>
/// <param name="Trend">One of them week by week; <see cref="TrendPart.None"/> when there is too little.</param>
/// <param name="Action">One KPI with one action; <see cref="KpiPart.None"/> when the counts speak of none.</param>
/// <param name="Buttons">What else can be seen.</param>
public sealed record PersonSummaryCard(
    string Heading,
    string Lead,
    string Reported,
    string Counts,
    string Lagged,
    IReadOnlyList<RateLine> Rates,
    TrendPart Trend,
    KpiPart Action,
    IReadOnlyList<CardButton> Buttons)
{
    public bool HasCounts => Counts.Length > 0;

    public bool HasRates => Rates.Count > 0;

    public bool HasTrend => Trend.Bars.Count > 0;

    public bool HasAction => Action != KpiPart.None;
}
