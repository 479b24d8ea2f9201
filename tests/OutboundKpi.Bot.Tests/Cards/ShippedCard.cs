using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.Options;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Tests.Support;

namespace OutboundKpi.Bot.Tests.Cards;

/// <summary>A card of the bot with its sample, to be filled in any language for any channel.</summary>
internal sealed class ShippedCard
{
    private static readonly MethodInfo FillMethod = typeof(CardBook).GetMethod(nameof(CardBook.Fill))!;

    private static readonly Dictionary<CardActionKind, CardBook> Books = Enum.GetValues<CardActionKind>()
        .ToDictionary(kind => kind, kind => new CardBook(Folder, Options.Create(new ChannelCardOptions { ActionKind = kind })));

    private readonly CardName _name;

    private ShippedCard(CardName name)
    {
        _name = name;
        ModelType = name.RootType.GetGenericArguments()[0];
        Template = Read(name.Path + ".json");
        Sample = Read(name.Path + ".sample.json");
    }

    /// <summary>The folder cards/ of the source tree.</summary>
    public static string Folder => System.IO.Path.Combine(SourceTree.Root, "cards");

    /// <summary>The languages of the bot.</summary>
    public static LanguageBook Languages { get; } = LanguageBook.Load(System.IO.Path.Combine(SourceTree.Root, "src", "OutboundKpi.Bot", "Languages"), "ja");

    /// <summary>Feature and card.</summary>
    public string Path => _name.Path;

    public Type ModelType { get; }

    public JsonElement Template { get; }

    public JsonElement Sample { get; }

    public static IEnumerable<string> Paths => CardNames.All.Select(name => name.Path);

    public static IEnumerable<string> LanguageTags => Languages.All.Select(texts => texts.Tag);

    public static ShippedCard Of(string path) => new(CardNames.All.Single(name => name.Path == path));

    /// <summary>The values of a card as its model.</summary>
    public object Model(JsonElement values) => values.Deserialize(ModelType, JsonSerializerOptions.Web)!;

    /// <summary>The model as a template sees it.</summary>
    public JsonElement Values(object model) => JsonSerializer.SerializeToElement(model, ModelType, JsonSerializerOptions.Web);

    /// <summary>The card, made as the bot makes it.</summary>
    public JsonElement Fill(JsonElement values, string language, CardActionKind kind) =>
        JsonElement.Parse((byte[])FillMethod.MakeGenericMethod(ModelType).Invoke(Books[kind], [_name, Languages.Find(language), Model(values)])!);

    /// <summary>All that the template sees, as JSON for another engine.</summary>
    public static JsonElement Root(JsonElement values, string language, CardActionKind kind) => JsonSerializer.SerializeToElement(
        new { text = Languages.Find(language)!.Tree, ui = new CardUi("1.5", $"Action.{kind}", language, Charts: true), m = values }, JsonSerializerOptions.Web);

    private static JsonElement Read(string file) => JsonElement.Parse(File.ReadAllBytes(System.IO.Path.Combine(Folder, file)));
}
