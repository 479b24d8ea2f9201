using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace OutboundKpi.AdaptiveCards.Tests;

/// <summary>The npm package adaptivecards-templating, asked for many cases in one node process.</summary>
internal static class TemplateOracle
{
    public static async Task<List<Answer>> ExpandAsync(IReadOnlyList<Question> questions, CancellationToken cancellationToken)
    {
        var packages = Path.Combine(RepositoryRoot.Path, "tests", "node", "node_modules", "adaptivecards-templating");
        if (!Directory.Exists(packages))
        {
            NotHere("the npm packages are missing: run `npm ci` in tests/node");
        }

        using var node = Start();
        var reading = node.StandardOutput.ReadToEndAsync(cancellationToken);
        var complaints = node.StandardError.ReadToEndAsync(cancellationToken);
        foreach (var question in questions)
        {
            await node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(question, JsonSerializerOptions.Web));
        }

        node.StandardInput.Close();
        var lines = (await reading).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await node.WaitForExitAsync(cancellationToken);
        node.ExitCode.ShouldBe(0, await complaints);
        lines.Length.ShouldBe(questions.Count);
        return [.. lines.Select(line => JsonSerializer.Deserialize<Answer>(line, JsonSerializerOptions.Web)!)];
    }

    private static Process Start()
    {
        var script = Path.Combine(RepositoryRoot.Path, "tests", "OutboundKpi.AdaptiveCards.Tests", "oracle.cjs");
        try
        {
            return Process.Start(new ProcessStartInfo("node", [script])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                StandardOutputEncoding = Encoding.UTF8,
            })!;
        }
        catch (Win32Exception notFound)
        {
            NotHere($"node cannot be started: {notFound.Message}");
            throw;
        }
    }

    private static void NotHere(string reason)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail(reason);
        }

        Assert.Skip(reason);
    }

    internal sealed record Question(JsonElement Template, JsonElement Data);

    /// <summary>Either a value or what the package threw.</summary>
    internal sealed record Answer(JsonElement Value, string? Error);
}
