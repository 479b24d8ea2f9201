using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Cli;

/// <summary>Reads reports as the bot would: a JSON <c>{"text": …}</c> a line on stdin, a JSON a line on stdout.</summary>
public static class ParseReportVerb
{
    private static readonly Option<DateTimeOffset?> Now = new("--now")
    {
        Description = "The moment of the messages, ISO 8601 with offset (default: now).",
        CustomParser = result => DateTimeOffset.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var value)
            ? value
            : Refuse(result),
    };

    /// <summary>The verb.</summary>
    public static Command Build()
    {
        var command = new Command("parse-report", "Read reports from stdin, a JSON {\"text\": …} a line, and print how each is understood.");
        command.Options.Add(Now);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            // JSON is UTF-8, whatever the console's own encoding is.
            using var input = new StreamReader(Console.OpenStandardInput());
            await using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
            var now = parsed.GetValue(Now) ?? TimeProvider.System.GetLocalNow();
            return await RunAsync(input, output, parsed.InvocationConfiguration.Error, now, cancellationToken);
        });
        return command;
    }

    /// <summary>Reads until the end of the input.</summary>
    /// <returns>0; 1 when a line was not a JSON object with a text, which is said on the error output with its number.</returns>
    public static async Task<int> RunAsync(TextReader input, TextWriter output, TextWriter errors, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var parser = new ReportParser();
        var context = ReadingContext.At(now);
        var badLines = 0;
        for (var number = 1; await input.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;

            if (TextOf(line) is { } text)
            {
                await output.WriteLineAsync(ReadingJson.Write(parser.Read(text, context)));
                continue;
            }

            badLines++;
            await errors.WriteLineAsync($"Line {number.ToString(CultureInfo.InvariantCulture)} is not a JSON object with a \"text\".");
        }

        return badLines == 0 ? 0 : 1;
    }

    private static string? TextOf(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String
                ? text.GetString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair: JSON by its grammar, but no text.
            return null;
        }
    }

    private static DateTimeOffset? Refuse(ArgumentResult result)
    {
        result.AddError($"--now: '{result.Tokens[0].Value}' is not an ISO 8601 moment such as 2026-11-20T18:00:00+09:00.");
        return null;
    }
}
