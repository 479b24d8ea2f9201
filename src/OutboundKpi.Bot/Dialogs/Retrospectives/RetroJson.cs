using System.Text.Json;
using System.Text.Json.Serialization;
using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Bot.Dialogs.Retrospectives;

/// <summary>How a round's subject, answers and result are written down: names instead of numbers for choices, words as they are.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(MonthJson), typeof(IntervalJson), typeof(ProportionJson)])]
[JsonSerializable(typeof(RoundSubject))]
[JsonSerializable(typeof(OwnAnswers))]
[JsonSerializable(typeof(AnonymousAnswers))]
[JsonSerializable(typeof(RoundResult))]
[JsonSerializable(typeof(TypedAnswerState))]
internal sealed partial class RetroJson : JsonSerializerContext;

/// <summary>A month as 2026-11.</summary>
internal sealed class MonthJson : JsonConverter<Month>
{
    /// <inheritdoc/>
    public override Month Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Month.TryParse(reader.GetString(), out var month) ? month : throw new JsonException("That is not a month.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Month value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

/// <summary>An interval as its two ends; an end that is infinite is null.</summary>
internal sealed class IntervalJson : JsonConverter<Interval>
{
    /// <inheritdoc/>
    public override Interval Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var ends = JsonDocument.ParseValue(ref reader);
        return ends.RootElement is { ValueKind: JsonValueKind.Array } both && both.GetArrayLength() == 2
            ? new(End(both[0], double.NegativeInfinity), End(both[1], double.PositiveInfinity))
            : throw new JsonException("That is not an interval.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Interval value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var end in new[] { value.Low, value.High })
        {
            if (double.IsFinite(end))
                writer.WriteNumberValue(end);
            else
                writer.WriteNullValue();
        }

        writer.WriteEndArray();
    }

    private static double End(JsonElement end, double infinity) => end.ValueKind == JsonValueKind.Null ? infinity : end.GetDouble();
}

/// <summary>A proportion as its two counts.</summary>
internal sealed class ProportionJson : JsonConverter<Proportion>
{
    /// <inheritdoc/>
    public override Proportion Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var counts = JsonDocument.ParseValue(ref reader);
        return counts.RootElement is { ValueKind: JsonValueKind.Array } both && both.GetArrayLength() == 2
            ? new(both[0].GetInt64(), both[1].GetInt64())
            : throw new JsonException("That is not a proportion.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Proportion value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Successes);
        writer.WriteNumberValue(value.Trials);
        writer.WriteEndArray();
    }
}
