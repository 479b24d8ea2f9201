using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace OutboundKpi.AdaptiveCards.Tests;

/// <summary>
/// Generated templates: the same card as the package's, or a failure on both sides, or a declared difference.
/// ORACLE_CASES sets how many (500), ORACLE_SEED which ones.
/// </summary>
public sealed class GeneratedTemplatesTests
{
    private static readonly int Count = Setting("ORACLE_CASES", 500);
    private const int Size = 30;

    private static readonly int Seed = Setting("ORACLE_SEED", 20261122);

    [Fact]
    public async Task Generated_templates_give_what_the_package_gives()
    {
        var cases = Generate();

        var answers = await TemplateOracle.ExpandAsync(
            [.. cases.Select(one => new TemplateOracle.Question(JsonElement.Parse(one.Template), JsonElement.Parse(one.Data)))],
            TestContext.Current.CancellationToken);

        var cards = 0;
        foreach (var (one, answer) in cases.Zip(answers))
        {
            var about = $"template {one.Template}\ndata {one.Data}\npackage: {answer.Error} (ORACLE_SEED={Seed})";
            var ours = Fill(one.Template, CardValue.From(JsonElement.Parse(one.Data)));
            if (answer.Error is null)
            {
                ours.Error.ShouldBeNull(about);
                ours.Card.ShouldBeJson(answer.Value, about);
                cards++;
            }
            else if (!IsDeclared(answer.Error))
            {
                ours.Error.ShouldNotBeNull(about);
            }
        }

        cards.ShouldBeGreaterThan(Count / 3, "most generated templates must give a card, or they test nothing");
    }

    [Fact]
    public void Dictionaries_and_lists_give_what_the_same_JSON_gives()
    {
        foreach (var (template, data) in Generate())
        {
            var json = JsonElement.Parse(data);

            var fromJson = Fill(template, CardValue.From(json));
            var fromModel = Fill(template, CardValue.From(ToModel(json)));

            fromModel.Error.ShouldBe(fromJson.Error, template);
            if (fromJson.Error is null)
            {
                fromModel.Card.ShouldBeJson(fromJson.Card, template);
            }
        }
    }

    private static IReadOnlyList<(string Template, string Data)> Generate() =>
        [.. TemplateGenerator.Cases.Sample(Count, new Rnd((ulong)Seed), Size)];

    private static (JsonElement Card, string? Error) Fill(string template, CardValue data)
    {
        try
        {
            return (TestCards.Fill(TestCards.Compile(template), data), null);
        }
        catch (CardTemplateException failure)
        {
            return (default, failure.Message);
        }
    }

    /// <summary>The package throws for null, and for an index into something that failed, inside a text; we do not.</summary>
    private static bool IsDeclared(string error) =>
        error.Contains("(reading 'toString')", StringComparison.Ordinal) || error.Contains("(reading 'error')", StringComparison.Ordinal);

    private static object? ToModel(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().ToDictionary(member => member.Name, member => ToModel(member.Value), StringComparer.Ordinal),
        JsonValueKind.Array => json.EnumerateArray().Select(ToModel).ToList(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.Null => null,
        _ => json.GetBoolean(),
    };

    private static int Setting(string name, int standard) =>
        Environment.GetEnvironmentVariable(name) is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : standard;
}
