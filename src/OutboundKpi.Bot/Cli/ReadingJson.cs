using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Cli;

/// <summary>How a reading is printed by <c>parse-report</c>: a line of JSON with only the keys that were said.</summary>
public static class ReadingJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line, without its end.</summary>
    public static string Write(ReportReading reading)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options))
            Write(writer, reading);

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Write(Utf8JsonWriter writer, ReportReading reading)
    {
        writer.WriteStartObject();
        switch (reading)
        {
            case ReportReading.Understood understood:
                writer.WriteString("kind", "ok");
                WriteBlocks(writer, understood.Blocks);
                break;
            case ReportReading.Doubtful doubtful:
                writer.WriteString("kind", "ask");
                writer.WriteString("why", JsonNamingPolicy.KebabCaseLower.ConvertName(doubtful.Why.ToString()));
                WriteBlocks(writer, doubtful.Blocks);
                break;
            case ReportReading.Rejected rejected:
                writer.WriteString("kind", "reject");
                writer.WriteString("why", JsonNamingPolicy.KebabCaseLower.ConvertName(rejected.Why.ToString()));
                break;
        }

        writer.WriteEndObject();
    }

    private static void WriteBlocks(Utf8JsonWriter writer, IReadOnlyList<ReportBlock> blocks)
    {
        writer.WriteStartArray("blocks");
        foreach (var block in blocks)
        {
            writer.WriteStartObject();
            foreach (var field in Enum.GetValues<CountField>())
            {
                if (block.Counts[field] is { } value)
                    writer.WriteNumber(CountWords.NameOf(field), value);
            }

            WriteDay(writer, block.Day);
            if (block.List is { } list)
                writer.WriteString("list", list);

            if (block.Script is { } script)
                writer.WriteString("script", script);

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteDay(Utf8JsonWriter writer, SpokenDay? day)
    {
        switch (day)
        {
            case SpokenDay.Ago { Days: 0 }:
                writer.WriteString("date", "today");
                break;
            case SpokenDay.Ago { Days: 1 }:
                writer.WriteString("date", "yesterday");
                break;
            case SpokenDay.Ago ago:
                writer.WriteNumber("date", -ago.Days);
                break;
            case SpokenDay.InMonth date:
                writer.WriteString("date", string.Create(CultureInfo.InvariantCulture, $"{date.Month:00}-{date.Day:00}"));
                break;
        }
    }
}
