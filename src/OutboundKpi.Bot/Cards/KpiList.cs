namespace OutboundKpi.Bot.Cards;

/// <summary>KPIs to choose from, each with what it is for.</summary>
/// <param name="Heading">What the list is.</param>
/// <param name="Intro">A sentence under it; may quote the person.</param>
/// <param name="Followed">The KPIs of the team's plan, the main one first; empty without a plan.</param>
/// <param name="Kpis">The other KPIs; all of them without a plan.</param>
/// <param name="Buttons">What else can be done.</param>
public sealed record KpiList(
    string Heading, string Intro, IReadOnlyList<KpiListItem> Followed, IReadOnlyList<KpiListItem> Kpis, IReadOnlyList<CardButton> Buttons)
{
    public bool HasFollowed => Followed.Count > 0;
}

/// <summary>A KPI of the list; a tap on it asks why.</summary>
/// <param name="Name">Its name with the denominator.</param>
/// <param name="Purpose">What it is for; typed where it is the plan's.</param>
/// <param name="Action">One thing to do; typed where it is the plan's.</param>
/// <param name="Impact">What it does to the final result; typed where it is the plan's.</param>
/// <param name="Why">What the tap does.</param>
/// <param name="Data">What the tap sends.</param>
public sealed record KpiListItem(string Name, string Purpose, string Action, string Impact, string Why, IReadOnlyDictionary<string, object> Data);
