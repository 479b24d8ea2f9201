namespace OutboundKpi.Bot.Cards;

/// <summary>The week or month of several teams: totals only.</summary>
/// <param name="Heading">Which days.</param>
/// <param name="Message">That there is no team; else empty.</param>
/// <param name="Teams">The teams.</param>
/// <param name="Lagged">That nothing can be said of meetings and deals yet; empty when none were reported.</param>
/// <param name="Buttons">What else can be seen.</param>
public sealed record TeamTotalsCard(
    string Heading, string Message, IReadOnlyList<TeamTotal> Teams, string Lagged, IReadOnlyList<CardButton> Buttons);

/// <summary>A team's totals.</summary>
/// <param name="Team">The team's name, as somebody typed it.</param>
/// <param name="Reported">How many have reported, and where totals begin.</param>
/// <param name="Counts">The sums; empty when there are none, or of too few people.</param>
/// <param name="Rates">The rates as counts and percentages; nothing is compared.</param>
public sealed record TeamTotal(string Team, string Reported, string Counts, IReadOnlyList<RateLine> Rates)
{
    public bool HasCounts => Counts.Length > 0;
}
