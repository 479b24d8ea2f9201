using System.Buffers;
using Microsoft.Extensions.Options;
using OutboundKpi.AdaptiveCards;
using OutboundKpi.Bot.Languages;

namespace OutboundKpi.Bot.Cards;

/// <summary>The card templates, compiled and checked at start.</summary>
public sealed class CardBook
{
    private readonly Dictionary<CardName, CardTemplate> _templates = [];
    private readonly ChannelCardOptions _channel;

    /// <summary>Compiles every card of <see cref="CardNames"/>.</summary>
    /// <param name="folder">The folder <c>cards/</c>.</param>
    /// <param name="channel">What the channel can draw.</param>
    /// <exception cref="CardTemplateException">A template is wrong: names the file, the line and the expression.</exception>
    public CardBook(string folder, IOptions<ChannelCardOptions> channel)
    {
        _channel = channel.Value;
        foreach (var name in CardNames.All)
        {
            var file = Path.Combine(folder, name.Path + ".json");
            var template = CardTemplate.Compile(File.ReadAllBytes(file), $"cards/{name.Path}.json");
            template.CheckAgainst(name.RootType);
            _templates.Add(name, template);
        }
    }

    /// <summary>A card for a reader, as UTF-8 JSON.</summary>
    public byte[] Fill<TModel>(CardName<TModel> name, Texts texts, TModel model)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        _templates[name].Write(buffer, CardValue.From(new CardRoot<TModel>(texts.Tree, Ui(texts), model)));
        return buffer.WrittenSpan.ToArray();
    }

    private CardUi Ui(Texts texts) =>
        new(_channel.CardVersion, _channel.ActionKind == CardActionKind.Execute ? "Action.Execute" : "Action.Submit", texts.Tag, _channel.Charts);
}
