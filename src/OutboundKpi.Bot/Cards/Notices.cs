using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Languages;

namespace OutboundKpi.Bot.Cards;

/// <summary>The short answers that belong to no feature.</summary>
public static class Notices
{
    /// <summary>The first words to a person.</summary>
    public static Reply Welcome(CardBook cards, Texts texts)
    {
        CardButton[] buttons = [CardButton.ForCommand(texts["welcome.report"], "report"), CardButton.ForCommand(texts["welcome.help"], "help")];
        return new(cards.Fill(CardNames.Welcome, texts, new Notice("", buttons)), texts["welcome.intro"]);
    }

    /// <summary>A button that the bot does not know, or knows no more.</summary>
    public static Reply UnknownButton(CardBook cards, Texts texts) =>
        Of(cards, texts, texts["turn.unknownButton"], CardButton.ForCommand(texts["welcome.help"], "help"));

    /// <summary>A sentence with a way on.</summary>
    public static Reply Of(CardBook cards, Texts texts, string message, params CardButton[] buttons) =>
        new(cards.Fill(CardNames.Notice, texts, new Notice(message, buttons)), message);
}
