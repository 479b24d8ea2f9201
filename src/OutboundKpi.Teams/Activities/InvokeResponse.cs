using System.Net;
using System.Text.Json;

namespace OutboundKpi.Teams.Activities;

/// <summary>The answer to an activity that is answered in its own HTTP response: an invoke, or a message whose sender expects the replies there.</summary>
/// <param name="Status">The HTTP status. A card action that failed for a reason still has 200: its outcome stands in the body.</param>
/// <param name="Body">The UTF-8 JSON body; empty for none.</param>
public sealed record InvokeResponse(HttpStatusCode Status, ReadOnlyMemory<byte> Body)
{
    /// <summary>Nobody here answers that invoke.</summary>
    public static InvokeResponse NotImplemented { get; } = new(HttpStatusCode.NotImplemented, default);

    /// <summary>Done, with nothing to say. Not for card actions: to those the client takes an empty answer as a failure and asks again.</summary>
    public static InvokeResponse Empty { get; } = new(HttpStatusCode.OK, default);

    /// <summary>An answer that was given before, to the same activity or the same form.</summary>
    /// <param name="body">The body of that answer.</param>
    public static InvokeResponse Again(ReadOnlyMemory<byte> body) => new(HttpStatusCode.OK, body);

    /// <summary>A card that takes the place of the pressed one, for this person on this client.</summary>
    /// <param name="card">The card as UTF-8 JSON; put in as it is.</param>
    public static InvokeResponse Card(ReadOnlyMemory<byte> card)
    {
        if (card.IsEmpty) throw new ArgumentException("An empty card is taken as a failure and the action is repeated.", nameof(card));
        return Outcome(200, CardContentTypes.AdaptiveCard, writer => writer.WriteRawValue(card.Span, skipInputValidation: true));
    }

    /// <summary>A short text that the client shows for a moment; never empty.</summary>
    public static InvokeResponse Message(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return Outcome(200, CardContentTypes.Message, writer => writer.WriteStringValue(text));
    }

    /// <summary>A failure, with words for the person.</summary>
    /// <param name="code">A short code for developers.</param>
    /// <param name="message">What the client shows; never empty.</param>
    /// <param name="statusCode">400 when the action was at fault, 500 when we were.</param>
    public static InvokeResponse Error(string code, string message, int statusCode = 400)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        ArgumentException.ThrowIfNullOrWhiteSpace(message);
        return Outcome(statusCode, CardContentTypes.Error, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("code"u8, code);
            writer.WriteString("message"u8, message);
            writer.WriteEndObject();
        });
    }

    /// <summary>The replies to a message that asked for them by <see cref="DeliveryModes.ExpectReplies"/>.</summary>
    /// <param name="activities">Each an activity as UTF-8 JSON; put in as they are, in this order.</param>
    public static InvokeResponse Replies(IEnumerable<ReadOnlyMemory<byte>> activities) => new(HttpStatusCode.OK, Utf8Body.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("activities"u8);
        foreach (var activity in activities) writer.WriteRawValue(activity.Span, skipInputValidation: true);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }));

    private static InvokeResponse Outcome(int statusCode, string type, Action<Utf8JsonWriter> writeValue) => new(HttpStatusCode.OK, Utf8Body.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("statusCode"u8, statusCode);
        writer.WriteString("type"u8, type);
        writer.WritePropertyName("value"u8);
        writeValue(writer);
        writer.WriteEndObject();
    }));
}
