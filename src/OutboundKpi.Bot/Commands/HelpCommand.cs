using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Commands;

/// <summary>What one can do, made from the command list.</summary>
public sealed class HelpCommand(Lazy<CommandList> commands, CardBook cards) : ICommand
{
    /// <inheritdoc/>
    public string Key => "help";

    /// <inheritdoc/>
    public IReadOnlyList<string> Words => ["ヘルプ", "help", "使い方", "?"];

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, string arguments, CancellationToken cancellationToken)
    {
        var texts = turn.Texts;
        var items = commands.Value.All.Select(command => new HelpItem(Shown(command), texts[$"command.{command.Key}.usage"]));
        CardButton[] buttons =
        [
            CardButton.ForCommand(texts["command.report.title"], "report"),
            CardButton.ForCommand(texts["command.today.title"], "today"),
            CardButton.ForCommand(texts["command.kpi.title"], "kpi"),
        ];
        turn.KeepsCard = true;
        turn.Say(new(cards.Fill(CardNames.Help, texts, new HelpCard([.. items], buttons)), texts["help.heading"]));
        return ValueTask.CompletedTask;
    }

    // The first Japanese and the first English word; one where they are the same.
    private static string Shown(ICommand command)
    {
        var english = command.Words.FirstOrDefault(word => char.IsAscii(word[0]));
        return english is null || english == command.Words[0] ? command.Words[0] : $"{command.Words[0]} / {english}";
    }
}
