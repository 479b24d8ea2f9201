namespace OutboundKpi.Bot.Cards;

/// <summary>What a supervisor can set for a team, with what is set now.</summary>
/// <param name="Team">The team's name.</param>
/// <param name="Message">What was saved, or is to be looked at; may hold a name. May be empty.</param>
/// <param name="HasProblem">Whether something needs another look.</param>
/// <param name="Lines">What is wrong, field by field, or what somebody else has changed; may hold what a person typed.</param>
/// <param name="Fields">What stands in the fields.</param>
/// <param name="ShowAll">Whether all fields are open from the beginning.</param>
/// <param name="Basics">What is set of name, language and time zone, in a sentence.</param>
/// <param name="Days">What is set of working days.</param>
/// <param name="Counting">What is set of definitions.</param>
/// <param name="Privacy">What is set of anonymity.</param>
/// <param name="Levels">What can count as 接続.</param>
/// <param name="Bases">What appointments can be divided by.</param>
/// <param name="Recalls">Whether calling again counts.</param>
/// <param name="Weekdays">The weekdays.</param>
/// <param name="Languages">The languages.</param>
/// <param name="FreezeHint">What holds when the business day of the freeze is left empty.</param>
/// <param name="Submit">What the save button sends beside the fields.</param>
/// <param name="Rules">How the team's reports are read beyond what everybody's are.</param>
public sealed record SettingsCard(
    string Team,
    string Message,
    bool HasProblem,
    IReadOnlyList<FigureLine> Lines,
    SettingsFields Fields,
    bool ShowAll,
    string Basics,
    string Days,
    string Counting,
    string Privacy,
    IReadOnlyList<SettingsChoice> Levels,
    IReadOnlyList<SettingsChoice> Bases,
    IReadOnlyList<SettingsChoice> Recalls,
    IReadOnlyList<SettingsChoice> Weekdays,
    IReadOnlyList<SettingsChoice> Languages,
    string FreezeHint,
    IReadOnlyDictionary<string, object> Submit,
    IReadOnlyList<SettingsRule> Rules)
{
    public bool HasNoRules => Rules.Count == 0;
}

/// <summary>Something to choose.</summary>
/// <param name="Id">What the form sends.</param>
/// <param name="Title">What it says.</param>
public sealed record SettingsChoice(string Id, string Title);

/// <summary>A reading rule.</summary>
/// <param name="Words">The rule as a sentence; may hold a word that a person typed.</param>
/// <param name="Remove">What the button says that forgets it.</param>
/// <param name="Data">What that button sends.</param>
public sealed record SettingsRule(string Words, string Remove, IReadOnlyDictionary<string, object> Data);
