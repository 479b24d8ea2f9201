using System.Text.Json;
using OutboundKpi.Bot.Tests.Support;

namespace OutboundKpi.Bot.Tests.Cards;

/// <summary>The npm packages of the Adaptive Cards project: the template engine, and the parser that renderers stand on.</summary>
internal static class CardOracle
{
    /// <summary>Asks about all at once, in one process.</summary>
    public static async Task<IReadOnlyList<Answer>> AskAsync(IEnumerable<Question> questions)
    {
        if (!Directory.Exists(Path.Combine(SourceTree.Oracles, "node_modules", "adaptivecards")))
            Missing.SkipOrFail("The npm packages of tests/node are not installed: run npm ci there");

        var script = Path.Combine(SourceTree.Root, "tests", "OutboundKpi.Bot.Tests", "Cards", "card-oracle.cjs");
        var (exitCode, output) = await NodeProgram.RunAsync(
            SourceTree.Oracles, [script, SourceTree.Oracles], JsonSerializer.Serialize(questions, JsonSerializerOptions.Web));
        exitCode.ShouldBe(0, output);
        return JsonSerializer.Deserialize<List<Answer>>(output, JsonSerializerOptions.Web)!;
    }

    /// <summary>A card, with the template and the data that it was made of where they are to be expanded too.</summary>
    /// <param name="Template">A template to expand; null for none.</param>
    /// <param name="Data">What the template sees.</param>
    /// <param name="Card">A card to look at.</param>
    internal sealed record Question(JsonElement? Template, JsonElement? Data, JsonElement Card);

    /// <summary>What the packages make of a question.</summary>
    /// <param name="Expanded">What the engine made of the template.</param>
    /// <param name="Faults">What is wrong with the card; empty when nothing is.</param>
    internal sealed record Answer(JsonElement Expanded, IReadOnlyList<string> Faults);
}
