namespace OutboundKpi.Teams.Activities;

/// <summary>The bodies that the bot sends, as UTF-8 JSON. They name no conversation: that is the address, and it is given when they are sent.</summary>
public static class OutgoingActivity
{
    /// <summary>The most suggestions that Teams shows under a message.</summary>
    public const int MostSuggestions = 6;

    private static readonly byte[] TypingBody = "{\"type\":\"typing\"}"u8.ToArray();

    /// <summary>The sign that an answer is being written.</summary>
    public static ReadOnlyMemory<byte> Typing => TypingBody;

    /// <summary>A message of text.</summary>
    /// <param name="text">The words; never empty.</param>
    /// <param name="suggestions">
    /// Answers offered under the message, at most <see cref="MostSuggestions"/>; a press sends the words as if typed. Shown in personal chats only.
    /// </param>
    /// <param name="suggestTo">The channel's id of the person who sees the suggestions; needed with them.</param>
    /// <param name="textFormat"><c>plain</c>, <c>markdown</c> or <c>xml</c>; null leaves it to the channel, which takes markdown.</param>
    public static byte[] Message(string text, IReadOnlyCollection<string>? suggestions = null, string? suggestTo = null, string? textFormat = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        if (suggestions is { Count: > 0 })
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(suggestTo);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(suggestions.Count, MostSuggestions, nameof(suggestions));
        }

        return Utf8Body.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, ActivityTypes.Message);
            writer.WriteString("text"u8, text);
            if (textFormat is not null) writer.WriteString("textFormat"u8, textFormat);
            if (suggestions is { Count: > 0 })
            {
                writer.WriteStartObject("suggestedActions"u8);
                writer.WriteStartArray("to"u8);
                writer.WriteStringValue(suggestTo);
                writer.WriteEndArray();
                writer.WriteStartArray("actions"u8);
                foreach (var suggestion in suggestions)
                {
                    // The title and the value are one: some clients send the one, some the other.
                    writer.WriteStartObject();
                    writer.WriteString("type"u8, "imBack"u8);
                    writer.WriteString("title"u8, suggestion);
                    writer.WriteString("value"u8, suggestion);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        });
    }

    /// <summary>A message that is one card. It goes without text: Teams and its test client handle text and card together as two messages without an id.</summary>
    /// <param name="card">The card as UTF-8 JSON; put in as it is.</param>
    /// <param name="summary">What notifications and the chat list show in place of the card; null for the client's own words.</param>
    public static byte[] Card(ReadOnlyMemory<byte> card, string? summary = null)
    {
        if (card.IsEmpty) throw new ArgumentException("There is no card.", nameof(card));
        return Utf8Body.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, ActivityTypes.Message);
            if (!string.IsNullOrEmpty(summary)) writer.WriteString("summary"u8, summary);
            writer.WriteStartArray("attachments"u8);
            writer.WriteStartObject();
            writer.WriteString("contentType"u8, CardContentTypes.AdaptiveCard);
            writer.WritePropertyName("content"u8);
            writer.WriteRawValue(card.Span, skipInputValidation: true);
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }
}
