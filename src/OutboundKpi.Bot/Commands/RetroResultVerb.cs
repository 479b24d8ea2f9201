using System.Text.Json;
using OutboundKpi.Bot.Dialogs;
using OutboundKpi.Bot.Dialogs.Retrospectives;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Bot.Commands;

/// <summary>Shows the result of a month.</summary>
public sealed class RetroResultVerb(RoundControl control) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => RetroVerbs.Result;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken) =>
        control.ResultAsync(turn, FormValues.Text(data, "team"), MonthIn(data), cancellationToken);

    private static Month? MonthIn(JsonElement data) => Month.TryParse(FormValues.Text(data, "month"), out var month) ? month : null;
}
