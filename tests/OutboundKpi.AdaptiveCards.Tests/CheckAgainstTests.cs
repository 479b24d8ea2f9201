namespace OutboundKpi.AdaptiveCards.Tests;

/// <summary>At start a template is held against the type of its model.</summary>
public sealed class CheckAgainstTests
{
    [Theory]
    [InlineData("${title}")]
    [InlineData("${TITLE} ${$root.title}")]
    [InlineData("${lead.name} ${$data.lead.name}")]
    [InlineData("${days[0].calls} ${days[$index].calls} ${first(days).calls} ${last($root.days).name}")]
    [InlineData("${if(exists(lead), lead, days[0]).name}")]
    [InlineData("${if(visible, lead, lead).name} ${(lead ?? lead).name}")]
    [InlineData("${texts.anything} ${texts['report.title']} ${free.anything.at.all} ${json.x[0].y}")]
    [InlineData("${join(tags, ',')} ${toUpper(tags[0])} ${count(days)} ${$host.theme}")]
    [InlineData("${days[0]['name']}")]
    public void Names_of_the_model_pass(string expression) => Check($$"""{"a":"{{expression}}"}""");

    [Theory]
    [InlineData("${titel}", "Model has no 'titel'")]
    [InlineData("x ${lead.nmae} y", "Day has no 'nmae'")]
    [InlineData("${days.calls}", "a list of Day has no 'calls'")]
    [InlineData("${days[0].cals}", "Day has no 'cals'")]
    [InlineData("${days[0]['cals']}", "Day has no 'cals'")]
    [InlineData("${first(days).cals}", "Day has no 'cals'")]
    [InlineData("${if(visible, lead, lead).cals}", "Day has no 'cals'")]
    [InlineData("${title.length}", "String has no 'length'")]
    [InlineData("${exists(nothing)}", "Model has no 'nothing'")]
    [InlineData("${if(visible, title, tilte)}", "Model has no 'tilte'")]
    [InlineData("${texts[tilte]}", "Model has no 'tilte'")]
    [InlineData("${$rot.title}", "there is no '$rot'")]
    [InlineData("${since}", "'since' is a DateOnly, which a card cannot show")]
    public void Other_names_are_refused_with_their_place(string expression, string problem)
    {
        var error = Should.Throw<CardTemplateException>(() => Check($"{{\n\"a\":\n\"{expression}\"}}"));

        error.Problem.ShouldStartWith(problem);
        error.File.ShouldBe(TestCards.File);
        error.Line.ShouldBe(3);
        error.Expression.ShouldBe(expression);
    }

    [Fact]
    public void Names_are_looked_up_in_the_data_of_their_element()
    {
        Check("""[{"$data":"${days}","$when":"${calls > 0}","a":"${name} ${$root.title} ${$index}","b":[{"$data":"${$root.tags}","c":"${$data}"}]}]""");
        Check("""[{"$data":"${lead}","a":"${name}"},{"a":"${title}"}]""");
        Check("""[{"$data":{"any":1},"a":"${any} ${other} ${$root.title}"},{"$data":"${texts}","a":"${any}"},{"$data":"text ${title}","a":"${$data}"}]""");

        Should.Throw<CardTemplateException>(() => Check("""[{"$data":"${days}","a":"${title}"}]""")).Problem.ShouldBe("Day has no 'title'");
        Should.Throw<CardTemplateException>(() => Check("""[{"$data":"${days}","$when":"${title}"}]""")).Problem.ShouldBe("Day has no 'title'");
        Should.Throw<CardTemplateException>(() => Check("""[{"$data":"${dayz}"}]""")).Problem.ShouldBe("Model has no 'dayz'");
        Should.Throw<CardTemplateException>(() => Check("""[{"$data":"${tags}","a":"${name}"}]""")).Problem.ShouldBe("String has no 'name'");
        Should.Throw<CardTemplateException>(() => Check("""[{"$data":"${lead}","a":"${name}"},{"a":"${name}"}]""")).Problem.ShouldBe("Model has no 'name'");
    }

    [Fact]
    public void A_model_of_unknown_type_passes() => TestCards.Compile("\"${a.b}\"").CheckAgainst(typeof(Dictionary<string, object>));

    private static void Check(string template) => TestCards.Compile(template).CheckAgainst(typeof(Model));

    private sealed record Model(
        string Title,
        bool Visible,
        Day? Lead,
        IReadOnlyList<Day> Days,
        string[] Tags,
        IReadOnlyDictionary<string, string> Texts,
        object Free,
        System.Text.Json.JsonElement Json,
        DateOnly Since);

    private sealed record Day(string Name, int? Calls);
}
