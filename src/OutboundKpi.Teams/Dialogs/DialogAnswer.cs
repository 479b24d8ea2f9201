using System.Text.Json;

namespace OutboundKpi.Teams.Dialogs;

/// <summary>What a person answered to a prompt: typed, or pressed on a card. Every prompt takes both.</summary>
public abstract record DialogAnswer
{
    private DialogAnswer()
    {
    }

    /// <summary>Typed text, trimmed and without the bot's mention; never empty.</summary>
    public sealed record Typed(string Text) : DialogAnswer;

    /// <summary>A card's button with the values of the card's inputs.</summary>
    /// <param name="Verb">The button's verb.</param>
    /// <param name="Data">The button's data and the inputs by their ids; an object, not to be trusted.</param>
    public sealed record Pressed(string Verb, JsonElement Data) : DialogAnswer;
}
