using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Dialogs.Reports;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Commands;

/// <summary>What a supervisor can set for a team: how its reports are read.</summary>
public sealed class SettingsCommand(ReadingRuleStore rules, CardBook cards) : ICommand
{
    /// <inheritdoc/>
    public string Key => "settings";

    /// <inheritdoc/>
    public IReadOnlyList<string> Words => ["設定", "settings"];

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, string arguments, CancellationToken cancellationToken) => ShowAsync(turn, removed: null, cancellationToken);

    /// <summary>Shows the settings of the teams that the sender leads.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="removed">A rule that this very turn removes; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public async ValueTask ShowAsync(TurnContext turn, (string TeamId, string Subject)? removed, CancellationToken cancellationToken)
    {
        var texts = turn.Texts;
        var teams = turn.LedTeams.ToList();
        if (teams.Count == 0)
        {
            turn.Say(Notices.Of(cards, texts, texts["settings.onlySupervisors"]));
            return;
        }

        var sections = new List<SettingsTeam>(teams.Count);
        foreach (var team in teams)
        {
            var learnt = await rules.GetOfTeamAsync(turn.TenantId, team.TeamId, cancellationToken);
            var shown = learnt.Where(rule => (rule.TeamId, rule.Subject) != removed).Select(rule => new SettingsRule(
                RuleWords.Write(texts, ReadingRule.Parse(rule.Rule)),
                texts["settings.remove"],
                CardButton.DataOf(RemoveRuleVerb.Name, ("team", rule.TeamId), ("subject", rule.Subject))));
            sections.Add(new(team.Name, [.. shown]));
        }

        turn.SayPrivately(new(cards.Fill(CardNames.Settings, texts, new SettingsCard(sections)), texts["settings.heading"]));
    }
}
