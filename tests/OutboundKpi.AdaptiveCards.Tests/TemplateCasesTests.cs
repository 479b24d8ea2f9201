namespace OutboundKpi.AdaptiveCards.Tests;

/// <summary>The hand-written cases: our output is as written, and so is the package's.</summary>
public sealed class TemplateCasesTests
{
    public static TheoryData<string> Files => [.. TemplateCase.Files];

    public static TheoryData<string, int, string> Cases =>
        [.. TemplateCase.Files.SelectMany(file => TemplateCase.Read(file).Select((one, index) => new TheoryDataRow<string, int, string>(file, index, one.Name)))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_template_gives_what_is_written(string file, int index, string name)
    {
        var one = TemplateCase.Read(file)[index];
        if (one.Fails == "start")
        {
            Should.Throw<CardTemplateException>(() => TestCards.Compile(one.Template.GetRawText()), name);
            return;
        }

        var template = TestCards.Compile(one.Template.GetRawText());
        if (one.Fails == "fill")
        {
            Should.Throw<CardTemplateException>(() => template.Expand(CardValue.From(one.Data)), name);
            return;
        }

        TestCards.Fill(template, CardValue.From(one.Data)).ShouldBeJson(one.Expected, name);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_package_gives_what_is_written(string file)
    {
        var cases = TemplateCase.Read(file);

        var answers = await TemplateOracle.ExpandAsync(
            [.. cases.Select(one => new TemplateOracle.Question(one.Template, one.Data))], TestContext.Current.CancellationToken);

        foreach (var (one, answer) in cases.Zip(answers))
        {
            (answer.Error is null).ShouldBe(one.Fails is null, $"{one.Name}: {answer.Error}");
            if (one.Fails is null)
            {
                answer.Value.ShouldBeJson(one.Expected, one.Name);
            }
        }
    }
}
