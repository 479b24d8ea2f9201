namespace OutboundKpi.Bot.Cards;

/// <summary>What a supervisor can set, team by team.</summary>
public sealed record SettingsCard(IReadOnlyList<SettingsTeam> Teams);

/// <summary>A team's settings.</summary>
/// <param name="Name">The team's name.</param>
/// <param name="Rules">How its reports are read beyond what everybody's are.</param>
public sealed record SettingsTeam(string Name, IReadOnlyList<SettingsRule> Rules)
{
    public bool HasNoRules => Rules.Count == 0;
}

/// <summary>A reading rule.</summary>
/// <param name="Words">The rule as a sentence; may hold a word that a person typed.</param>
/// <param name="Remove">What the button says that forgets it.</param>
/// <param name="Data">What that button sends.</param>
public sealed record SettingsRule(string Words, string Remove, IReadOnlyDictionary<string, object> Data);
