using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Commands;

/// <summary>Chooses the language in which the bot writes to a person.</summary>
public sealed class LanguageCommand(LanguageBook languages, CardBook cards) : ICommand
{
    /// <inheritdoc/>
    public string Key => "language";

    /// <inheritdoc/>
    public IReadOnlyList<string> Words => ["言語", "language", "lang"];

    /// <inheritdoc/>
    public bool TakesArguments => true;

    /// <inheritdoc/>
    public ValueTask RunAsync(TurnContext turn, string arguments, CancellationToken cancellationToken)
    {
        if (arguments.Length == 0)
            turn.Say(Choice(turn.Texts, ""));
        else if (Named(arguments) is { } chosen)
            Choose(turn, chosen);
        else
            turn.Say(Choice(turn.Texts, turn.Texts["languageChoice.unknown"]));

        return ValueTask.CompletedTask;
    }

    private void Choose(TurnContext turn, Texts chosen)
    {
        turn.Save(new SavePerson(turn.Person with { Language = chosen.Tag }));
        turn.Texts = chosen;
        turn.Say(Choice(chosen, chosen["languageChoice.set"]));
    }

    private Texts? Named(string words) =>
        languages.Find(words) ?? languages.All.FirstOrDefault(texts => texts.Name.Equals(words, StringComparison.OrdinalIgnoreCase));

    private Reply Choice(Texts texts, string message)
    {
        var buttons = languages.All.Select(language => CardButton.ForCommand(language.Name, Key, language.Tag));
        return new(
            cards.Fill(CardNames.LanguageChoice, texts, new Notice(message, [.. buttons])),
            message.Length > 0 ? message : texts["languageChoice.heading"]);
    }
}
