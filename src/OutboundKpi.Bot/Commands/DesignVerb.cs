using System.Text.Json;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>A button of the design; one for each of its verbs.</summary>
/// <param name="verb">The verb.</param>
/// <param name="run">What it does.</param>
public sealed class DesignVerb(string verb, Func<TurnContext, JsonElement, CancellationToken, ValueTask> run) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => verb;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken) => run(turn, data, cancellationToken);
}
