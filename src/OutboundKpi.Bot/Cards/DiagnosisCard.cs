namespace OutboundKpi.Bot.Cards;

/// <summary>What a team's numbers say, strongest first, and what they cannot say.</summary>
/// <param name="Heading">As of which day.</param>
/// <param name="Team">The team's name, which a person chose.</param>
/// <param name="Quiet">A sentence instead of findings; empty when there are some.</param>
/// <param name="Findings">At most three.</param>
/// <param name="More">How many findings are not shown; empty for none.</param>
/// <param name="Differences">Lists and scripts that differ, a sentence each; may hold typed names.</param>
/// <param name="Missing">What cannot be said yet.</param>
/// <param name="Goal">How the month stands; empty without a goal.</param>
/// <param name="Room">Where the room is.</param>
/// <param name="Buttons">What can be done about it.</param>
public sealed record DiagnosisCard(
    string Heading,
    string Team,
    string Quiet,
    IReadOnlyList<DiagnosisFinding> Findings,
    string More,
    IReadOnlyList<string> Differences,
    IReadOnlyList<string> Missing,
    IReadOnlyList<string> Goal,
    IReadOnlyList<string> Room,
    IReadOnlyList<CardButton> Buttons)
{
    public bool HasDifferences => Differences.Count > 0;

    public bool HasMissing => Missing.Count > 0;

    public bool HasGoal => Goal.Count > 0;
}

/// <summary>One thing that was found.</summary>
/// <param name="Id">The id of its evidence on the card.</param>
/// <param name="Strength">The word of the ladder.</param>
/// <param name="IsChange">Whether it is a change, not only worth an eye.</param>
/// <param name="Headline">What is so; may hold typed names.</param>
/// <param name="Evidence">The numbers; may hold typed names.</param>
/// <param name="Event">A dated event as a candidate for the cause; empty without one; typed by a person.</param>
/// <param name="Purpose">What the KPI is for.</param>
/// <param name="Action">One thing to do.</param>
/// <param name="Impact">What that does to the result.</param>
public sealed record DiagnosisFinding(
    string Id,
    string Strength,
    bool IsChange,
    string Headline,
    IReadOnlyList<string> Evidence,
    string Event,
    string Purpose,
    string Action,
    string Impact);
