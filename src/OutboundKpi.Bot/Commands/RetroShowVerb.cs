using System.Text.Json;
using OutboundKpi.Bot.Dialogs;
using OutboundKpi.Bot.Dialogs.Retrospectives;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>Shows how a team's round stands.</summary>
public sealed class RetroShowVerb(RoundControl control) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => RetroVerbs.Show;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken) =>
        control.ShowAsync(turn, FormValues.Text(data, "team"), cancellationToken);
}
