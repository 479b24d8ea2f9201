namespace OutboundKpi.Bot.Cards;

/// <summary>KPIs to choose from, each with what it is for.</summary>
/// <param name="Heading">What the list is.</param>
/// <param name="Intro">A sentence under it; may quote the person.</param>
/// <param name="Kpis">The KPIs.</param>
/// <param name="Buttons">What else can be done.</param>
public sealed record KpiList(string Heading, string Intro, IReadOnlyList<KpiListItem> Kpis, IReadOnlyList<CardButton> Buttons);

/// <summary>A KPI of the list; a tap on it asks why.</summary>
public sealed record KpiListItem(string Name, string Purpose, string Why, IReadOnlyDictionary<string, object> Data);
