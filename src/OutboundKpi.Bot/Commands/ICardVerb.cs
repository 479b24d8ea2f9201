using System.Text.Json;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>What a button of a card does: one handler for <c>Action.Execute</c> and <c>Action.Submit</c>.</summary>
public interface ICardVerb
{
    /// <summary>The verb, <c>feature.act</c>.</summary>
    string Verb { get; }

    /// <summary>Does it.</summary>
    /// <param name="turn">The turn; takes the replies and writes.</param>
    /// <param name="data">The button's data with the card's inputs. It comes from the client: nothing in it is an identity or a right.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken);
}
