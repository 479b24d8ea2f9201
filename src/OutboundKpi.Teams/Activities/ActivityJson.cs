using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace OutboundKpi.Teams.Activities;

/// <summary>Activities from and to UTF-8 JSON.</summary>
public static class ActivityJson
{
    private const int LongestPath = 100;

    /// <summary>How this project writes JSON: Japanese stays readable, since no body is ever put inside HTML.</summary>
    internal static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static readonly ActivityJsonContext Context = new(new JsonSerializerOptions(ActivityJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    internal static ActivityJsonContext Default => Context;

    /// <inheritdoc cref="Read(ReadOnlyMemory{byte})"/>
    public static ActivityReading Read(in ReadOnlySequence<byte> body) => Read(body.IsSingleSegment ? body.First : body.ToArray());

    /// <summary>
    /// Reads a request body. Whatever bytes come in, the result says what they are: nothing is thrown. What the activity holds is copied,
    /// so the buffer may be used again.
    /// </summary>
    /// <remarks>
    /// Text that is no text (broken UTF-8, half a surrogate pair) makes the whole body unreadable. JSON values are decoded late, and a fault
    /// that waits inside <see cref="Activity.Value"/> would surface as an exception in whoever looks at it first.
    /// </remarks>
    public static ActivityReading Read(ReadOnlyMemory<byte> body)
    {
        var utf8 = body.Span;
        if (utf8.StartsWith("\uFEFF"u8)) utf8 = utf8[3..];
        if (!Utf8.IsValid(utf8) || HasHalfSurrogate(utf8)) return new UnreadableActivity("$");

        try
        {
            var activity = JsonSerializer.Deserialize(utf8, Context.Activity);
            if (activity is null) return new UnreadableActivity("$");
            return ActivityValidation.FirstMissingField(activity) is { } field ? new IncompleteActivity(field) : new ReadableActivity(activity);
        }
        catch (JsonException e)
        {
            var path = e.Path ?? "$";
            return new UnreadableActivity(path.Length <= LongestPath ? path : path[..LongestPath]);
        }
    }

    /// <summary>The activity as UTF-8 JSON, unknown fields included.</summary>
    public static byte[] Write(Activity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, Context.Activity);

    private static bool HasHalfSurrogate(ReadOnlySpan<byte> utf8)
    {
        // Only an escape can hide one in valid UTF-8, and escapes of surrogates are rare: most bodies end here.
        if (utf8.IndexOf("\\ud"u8) < 0 && utf8.IndexOf("\\uD"u8) < 0) return false;

        var reader = new Utf8JsonReader(utf8);
        var scratch = ArrayPool<char>.Shared.Rent(utf8.Length);
        try
        {
            while (reader.Read())
            {
                if (reader is { TokenType: JsonTokenType.String or JsonTokenType.PropertyName, ValueIsEscaped: true }) _ = reader.CopyString(scratch);
            }

            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
        catch (JsonException)
        {
            return false; // Not JSON at all: the reading proper says so, with the place.
        }
        finally
        {
            ArrayPool<char>.Shared.Return(scratch);
        }
    }
}
