using System.Text.Json;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Commands;

/// <summary>A supervisor lets the bot forget how the team means something.</summary>
public sealed class RemoveRuleVerb(SettingsCommand settings) : ICardVerb
{
    /// <summary>The verb.</summary>
    public const string Name = "settings.removeRule";

    /// <inheritdoc/>
    public string Verb => Name;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken)
    {
        var team = data.TryGetProperty("team", out var id) ? id.ToString() : "";
        var subject = data.TryGetProperty("subject", out var about) ? about.ToString() : "";

        // Whose team it is, the store says; the button only names it.
        if (!turn.LedTeams.Any(led => led.TeamId == team))
            return settings.ShowAsync(turn, removed: null, cancellationToken);

        turn.Save(new RemoveReadingRule(turn.TenantId, team, subject));
        return settings.ShowAsync(turn, (team, subject), cancellationToken);
    }
}
