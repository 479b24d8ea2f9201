namespace OutboundKpi.Bot.Cards;

/// <summary>What became of a version's cards.</summary>
/// <param name="Heading">Which version.</param>
/// <param name="Team">The team's name, which a person chose.</param>
/// <param name="Read">How many have read it.</param>
/// <param name="Open">The questions without an answer.</param>
/// <param name="Answered">The questions with one.</param>
/// <param name="Note">What else there is; empty for nothing.</param>
/// <param name="Buttons">What else can be done.</param>
public sealed record PlanStatusCard(
    string Heading,
    string Team,
    string Read,
    IReadOnlyList<PlanOpenQuestion> Open,
    IReadOnlyList<PlanAnswered> Answered,
    string Note,
    IReadOnlyList<CardButton> Buttons)
{
    public bool HasOpen => Open.Count > 0;

    public bool HasNoOpen => Open.Count == 0;

    public bool HasAnswered => Answered.Count > 0;
}

/// <summary>A question without an answer.</summary>
/// <param name="Kpi">Which KPI.</param>
/// <param name="Question">As it was written.</param>
/// <param name="Asker">Who asks; may hold a name.</param>
/// <param name="Reply">The button that opens the form.</param>
/// <param name="Data">What that button sends.</param>
public sealed record PlanOpenQuestion(string Kpi, string Question, string Asker, string Reply, IReadOnlyDictionary<string, object> Data);

/// <summary>A question with its answer, for all to read.</summary>
/// <param name="Kpi">Which KPI.</param>
/// <param name="Question">As it was written.</param>
/// <param name="Answer">As it was written.</param>
public sealed record PlanAnswered(string Kpi, string Question, string Answer);
