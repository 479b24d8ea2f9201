using Microsoft.Extensions.Options;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Tests.Support;

namespace OutboundKpi.Bot.Tests.Languages;

public sealed class LanguageBookTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public LanguageBookTests()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "src", "OutboundKpi.Bot", "Languages"), "*.json"))
            File.Copy(file, Path.Combine(_folder.Path, Path.GetFileName(file)));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_language_that_says_one_text_says_the_others_in_English()
    {
        Write("fr", """{ "welcome": { "heading": "Bonjour" } }""");

        var french = Load().Find("fr-FR").ShouldNotBeNull();

        french.Tag.ShouldBe("fr");
        french.Name.ShouldBe("français");
        french["welcome.heading"].ShouldBe("Bonjour");
        french["welcome.help"].ShouldBe(Load().Find("en")!["welcome.help"]);
        french.List("kpi.calls.actions").ShouldBe(Load().Find("en")!.List("kpi.calls.actions"));
        french.Number(8000).ShouldNotBe("8,000");
    }

    [Fact]
    public void A_language_names_the_texts_that_it_lacks()
    {
        Write("fr", """{ "welcome": { "heading": "Bonjour" } }""");

        var book = Load();

        book.Find("fr")!.Borrowed.ShouldBe(book.Find("en")!.Keys.Except(["welcome.heading"]), ignoreOrder: true);
    }

    [Fact]
    public void The_default_language_comes_first() => Load().All.Select(texts => texts.Tag).ShouldBe(["ja", "en"]);

    [Theory]
    [InlineData("ja", "ja")]
    [InlineData("JA-jp", "ja")]
    [InlineData("en-US", "en")]
    [InlineData("zz", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_tag_finds_its_language(string? tag, string? found) => (Load().Find(tag)?.Tag).ShouldBe(found);

    [Fact]
    public void A_default_language_without_a_file_is_told_by_its_setting() =>
        Should.Throw<OptionsValidationException>(() => Load("fr")).Message.ShouldBe("Inbound:Language is 'fr', for which there is no language file.");

    [Theory]
    [InlineData("""{ "welcome": """)]
    [InlineData("""{ "welcome": 3 }""")]
    [InlineData("""{ "language": { "culture": "no such culture" } }""")]
    public void A_file_that_cannot_be_read_is_named(string content)
    {
        Write("fr", content);

        Should.Throw<InvalidDataException>(() => Load()).Message.ShouldContain("fr.json");
    }

    [Fact]
    public void A_text_says_which_of_its_values_was_not_given() =>
        Should.Throw<KeyNotFoundException>(() => Load().Default.Format("report.received")).Message.ShouldContain("{day}");

    [Fact]
    public void Values_are_not_read_for_names_again() =>
        Load().Find("en")!.Format("report.replaced", ("before", "{before}")).ShouldContain("({before})");

    private void Write(string tag, string content) => File.WriteAllText(Path.Combine(_folder.Path, tag + ".json"), content);

    private LanguageBook Load(string defaultTag = "ja") => LanguageBook.Load(_folder.Path, defaultTag);
}
