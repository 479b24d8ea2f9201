using System.Text.Json;

namespace OutboundKpi.AdaptiveCards.Tests;

/// <summary>Where we differ from the package on purpose: both sides are held to what <see cref="CardTemplate"/> says.</summary>
public sealed class DeclaredDifferencesTests
{
    private static readonly List<Difference> Differences = JsonSerializer.Deserialize<List<Difference>>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "differences.json")), JsonSerializerOptions.Web)!;

    public static TheoryData<string> Names => [.. Differences.Select(difference => difference.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void We_do_what_we_declared(string name)
    {
        var difference = Differences.Single(difference => difference.Name == name);
        if (difference.Ours.Fails == "start")
        {
            Should.Throw<CardTemplateException>(() => TestCards.Compile(difference.Template.GetRawText()));
            return;
        }

        var template = TestCards.Compile(difference.Template.GetRawText());
        if (difference.Ours.Fails == "fill")
        {
            Should.Throw<CardTemplateException>(() => template.Expand(CardValue.From(difference.Data)));
            return;
        }

        TestCards.Fill(template, CardValue.From(difference.Data)).ShouldBeJson(difference.Ours.Value, name);
    }

    [Fact]
    public async Task The_package_does_otherwise()
    {
        var answers = await TemplateOracle.ExpandAsync(
            [.. Differences.Select(difference => new TemplateOracle.Question(difference.Template, difference.Data))],
            TestContext.Current.CancellationToken);

        foreach (var (difference, answer) in Differences.Zip(answers))
        {
            if (difference.Package.Error is { } error)
            {
                answer.Error.ShouldNotBeNull(difference.Name).ShouldContain(error);
            }
            else if (difference.Package.Value.GetRawText().Contains("\\ud83d", StringComparison.Ordinal))
            {
                // Half a character cannot be compared as parsed JSON; as text it can.
                answer.Value.GetRawText().ShouldBe("""{"v":"\ud83d"}""");
            }
            else
            {
                answer.Error.ShouldBeNull(difference.Name);
                answer.Value.ShouldBeJson(difference.Package.Value, difference.Name);
            }
        }
    }

    private sealed record Outcome(JsonElement Value, string? Error, string? Fails);

    private sealed record Difference(string Name, JsonElement Template, JsonElement Data, Outcome Package, Outcome Ours);
}
