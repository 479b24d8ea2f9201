using System.Text;
using System.Text.Json;

namespace OutboundKpi.AdaptiveCards.Tests;

/// <summary>A template error names the file, the line and the expression.</summary>
public sealed class CardTemplateErrorTests
{
    [Theory]
    [InlineData("${shout(name)}", "there is no function 'shout'")]
    [InlineData("${name +}", "ends too early")]
    [InlineData("${if(yes, 1)}", "if does not take 2 arguments")]
    [InlineData("${toUpper(5)}", "toUpper cannot take 5")]
    [InlineData("${name => 1}", "'=' is not expected here")]
    [InlineData("${[1]}", "array literals")]
    [InlineData("${{a:1}}", "object literals")]
    [InlineData("a ` ${name}", "backtick")]
    [InlineData("${名前}", "'名' is not expected here")]
    public void A_bad_expression_is_refused_with_its_place(string expression, string problem)
    {
        var json = $$"""
            {
              "type": "AdaptiveCard",
              "body": [
                { "type": "TextBlock", "text": {{JsonSerializer.Serialize(expression)}} }
              ]
            }
            """;

        var error = Should.Throw<CardTemplateException>(() => TestCards.Compile(json));

        error.File.ShouldBe(TestCards.File);
        error.Line.ShouldBe(4);
        error.Expression.ShouldBe(expression);
        error.Problem.ShouldContain(problem);
        error.Message.ShouldBe($"{TestCards.File}(4): {error.Problem}, in \"{expression}\"");
    }

    [Fact]
    public void Errors_in_conditions_and_data_name_their_line_too()
    {
        Should.Throw<CardTemplateException>(() => TestCards.Compile("{\n\"$when\":\n\"${a b}\"}")).Line.ShouldBe(3);
        Should.Throw<CardTemplateException>(() => TestCards.Compile("{\n\"$data\": \"${a b}\"}")).Line.ShouldBe(2);
        Should.Throw<CardTemplateException>(() => TestCards.Compile("{\n\"$data\": {\"a\":\n\"${a}\"}}")).Line.ShouldBe(2);
        Should.Throw<CardTemplateException>(() => TestCards.Compile("{\n\n\n\"$host\": \"${a b}\"}")).Line.ShouldBe(4);
    }

    [Theory]
    [InlineData("{\n\"a\": 1,\n}", 3)]
    [InlineData("", 1)]
    [InlineData("{} {}", 1)]
    [InlineData("{\n\"a\": tru }", 2)]
    public void Broken_JSON_is_refused_with_its_line(string json, int line)
    {
        var error = Should.Throw<CardTemplateException>(() => TestCards.Compile(json));

        error.Line.ShouldBe(line);
        error.Expression.ShouldBeEmpty();
        error.InnerException.ShouldBeAssignableTo<JsonException>();
    }

    [Fact]
    public void A_string_that_is_not_text_is_refused()
    {
        byte[] json = [(byte)'"', 0xC3, 0x28, (byte)'"'];

        Should.Throw<CardTemplateException>(() => CardTemplate.Compile(json, TestCards.File)).Line.ShouldBe(1);
        Should.Throw<CardTemplateException>(() => TestCards.Compile("[\n\"\\ud83d\"]")).Line.ShouldBe(2);
    }

    [Fact]
    public void A_name_twice_in_an_object_is_refused() =>
        Should.Throw<CardTemplateException>(() => TestCards.Compile("{\"a\":1,\n\"a\":2}")).Message.ShouldBe($"{TestCards.File}(2): the name stands twice in its object, in \"a\"");

    [Fact]
    public void A_byte_order_mark_does_no_harm() =>
        JsonElement.Parse(CardTemplate.Compile(Encoding.UTF8.GetBytes("\uFEFF{\"a\":\"${n}\"}"), TestCards.File).Expand(CardValue.From(new { n = 1 })))
            .ShouldBeJson("""{"a":1}""");

    [Fact]
    public void Data_that_does_not_fit_names_the_place_and_leaves_nothing_written()
    {
        var template = TestCards.Compile("{\"a\": 1,\n\"b\": \"${days[7]}\"}");
        var output = new System.Buffers.ArrayBufferWriter<byte>();

        var error = Should.Throw<CardTemplateException>(() => template.Write(output, CardValue.From(new { Days = new[] { 1 } })));

        error.Message.ShouldBe($"{TestCards.File}(2): the index is outside the list, in \"${{days[7]}}\"");
        output.WrittenCount.ShouldBe(0);
        TestCards.Fill(template, CardValue.From(new { Days = Enumerable.Range(0, 8) })).ShouldBeJson("""{"a":1,"b":7}""");
    }
}
