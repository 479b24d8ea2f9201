using System.Text.Json;

namespace OutboundKpi.Teams.Activities;

/// <summary>
/// A press of a card's button, whichever way the client sent it: <c>Action.Execute</c> as an invoke, or <c>Action.Submit</c> as a message
/// with the verb among its values.
/// </summary>
/// <param name="Verb">What the button asks for; never empty.</param>
/// <param name="Data">The button's own data and the card's inputs; always an object. It comes from the client: nothing in it is proof of anything.</param>
/// <param name="IsAutomatic">True when nobody pressed and the card refreshes itself; such an action may only read.</param>
public sealed record CardAction(string Verb, JsonElement Data, bool IsAutomatic)
{
    private static readonly JsonElement NoData = JsonElement.Parse("{}");

    /// <summary>The card action of an activity, or null when it is none or is malformed (no verb, data that is no object).</summary>
    public static CardAction? In(Activity activity)
    {
        if (activity.Value is not { ValueKind: JsonValueKind.Object } value) return null;
        return activity switch
        {
            { Type: ActivityTypes.Invoke, Name: InvokeNames.CardAction } => FromExecute(value),
            { Type: ActivityTypes.Message } => FromSubmit(value),
            _ => null,
        };
    }

    private static CardAction? FromExecute(JsonElement value)
    {
        if (value.ObjectOrNull("action") is not { } action || action.StringOrNull("verb") is not { Length: > 0 } verb) return null;
        var hasData = action.TryGetProperty("data", out var data) && data.ValueKind != JsonValueKind.Null;
        if (hasData && data.ValueKind != JsonValueKind.Object) return null;

        var automatic = string.Equals(value.StringOrNull("trigger"), "automatic", StringComparison.OrdinalIgnoreCase);
        return new CardAction(verb, hasData ? data : NoData, automatic);
    }

    private static CardAction? FromSubmit(JsonElement value) =>
        value.StringOrNull("verb") is { Length: > 0 } verb ? new CardAction(verb, value, IsAutomatic: false) : null;
}
