namespace OutboundKpi.Bot.Cards;

/// <summary>What was stored of a report, one KPI with its three intentions, and the others folded away.</summary>
/// <param name="Heading">That it was received, and for which day.</param>
/// <param name="Spoken">The whole in a sentence, for screen readers and notifications; holds only our words and numbers.</param>
/// <param name="Lines">What was stored, a line for each list and script, the sum last.</param>
/// <param name="Note">What became of an earlier report; empty when there was none.</param>
/// <param name="Today">The KPI of the day; <see cref="KpiPart.None"/> when the counts speak of none.</param>
/// <param name="Others">The other KPIs that the counts speak of.</param>
/// <param name="Buttons">Correct, and where it applies add.</param>
public sealed record ReportSummary(
    string Heading,
    string Spoken,
    IReadOnlyList<CountLine> Lines,
    string Note,
    KpiPart Today,
    IReadOnlyList<KpiPart> Others,
    IReadOnlyList<CardButton> Buttons)
{
    public bool HasToday => Today != KpiPart.None;

    public bool HasOthers => Others.Count > 0;
}

/// <summary>Counts in a line.</summary>
/// <param name="Label">Whose or which counts they are: list and script, or a KPI's name; empty when there is nothing to tell apart.</param>
/// <param name="Counts">The counts that were said, in the reader's words.</param>
public sealed record CountLine(string Label, string Counts)
{
    public bool HasLabel => Label.Length > 0;
}

/// <summary>A KPI with its three intentions.</summary>
/// <param name="Heading">Its name with the denominator.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Action">One concrete thing to do.</param>
/// <param name="Impact">What it does to the final result.</param>
/// <param name="Formula">How it is calculated.</param>
/// <param name="Measure">The counts behind it that day, never a percentage; empty when one was not said.</param>
public sealed record KpiPart(string Heading, string Purpose, string Action, string Impact, string Formula, string Measure)
{
    /// <summary>No KPI.</summary>
    public static readonly KpiPart None = new("", "", "", "", "", "");
}
