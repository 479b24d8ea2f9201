using System.Text.Json;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>A button that does what typing a command would do.</summary>
public sealed class CommandVerb(CommandList commands, CardBook cards) : ICardVerb
{
    /// <inheritdoc/>
    public string Verb => CardButton.CommandVerb;

    /// <summary>The command that a button stands for; <see langword="null"/> when there is none.</summary>
    public static ICommand? Find(CommandList commands, JsonElement data) =>
        data.TryGetProperty("command", out var key) && key.ValueKind == JsonValueKind.String ? commands.Find(key.GetString()!) : null;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, JsonElement data, CancellationToken cancellationToken)
    {
        if (Find(commands, data) is { } command)
            return command.RunAsync(turn, data.TryGetProperty("arguments", out var words) ? words.ToString().Trim() : "", cancellationToken);

        turn.KeepsCard = true;
        turn.Say(Notices.UnknownButton(cards, turn.Texts));
        return ValueTask.CompletedTask;
    }
}
