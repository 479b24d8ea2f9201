using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CsvHelper;

namespace OutboundKpi.Bot.History;

/// <summary>Writes tables as files.</summary>
internal static class ExportWriters
{
    private static readonly JsonWriterOptions JsonOptions = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes CSV as spreadsheets open it with a double click: UTF-8 with its mark; text that they would run as a formula is defused.</summary>
    /// <returns>The rows that were written.</returns>
    public static async Task<int> WriteCsvAsync(ExportTable table, Stream output, CancellationToken cancellationToken)
    {
        await using var csv = CsvWriter.Create(output, new CsvWriterOptions { WriteByteOrderMark = true }, leaveOpen: true);
        foreach (var column in table.Columns)
            csv.WriteField(column);

        await csv.EndRecordAsync(cancellationToken);
        var rows = 0;
        await foreach (var row in table.Rows.WithCancellation(cancellationToken))
        {
            foreach (var value in row)
                csv.WriteField(TextOf(value));

            await csv.EndRecordAsync(cancellationToken);
            rows++;
        }

        await csv.FlushAsync(cancellationToken);
        return rows;
    }

    /// <summary>Writes a JSON array with an object a line; its names are the columns', and what is not known is null.</summary>
    /// <returns>The rows that were written.</returns>
    public static async Task<int> WriteJsonAsync(ExportTable table, Stream output, CancellationToken cancellationToken)
    {
        var rows = 0;
        await using var json = new Utf8JsonWriter(Stream.Null, JsonOptions);
        using var line = new MemoryStream();
        await foreach (var row in table.Rows.WithCancellation(cancellationToken))
        {
            line.SetLength(0);
            line.Write(rows++ == 0 ? "[\n"u8 : ",\n"u8);
            json.Reset(line);
            json.WriteStartObject();
            foreach (var (column, value) in table.Columns.Zip(row))
                Write(json, column, value);

            json.WriteEndObject();
            await json.FlushAsync(cancellationToken);
            await output.WriteAsync(line.GetBuffer().AsMemory(0, (int)line.Length), cancellationToken);
        }

        await output.WriteAsync(rows == 0 ? "[]\n"u8.ToArray() : "\n]\n"u8.ToArray(), cancellationToken);
        await output.FlushAsync(cancellationToken);
        return rows;
    }

    private static string TextOf(object? value) => value switch
    {
        null => "",
        string text => SpreadsheetText.Defuse(text),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A cell cannot hold a {value.GetType()}.", nameof(value)),
    };

    private static void Write(Utf8JsonWriter json, string column, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNull(column);
                break;
            case int or long:
                json.WriteNumber(column, Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double number:
                json.WriteNumber(column, number);
                break;
            case string text:
                json.WriteString(column, text);
                break;
            default:
                json.WriteString(column, TextOf(value));
                break;
        }
    }
}
