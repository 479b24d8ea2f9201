using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using OutboundKpi.Bot.Inbound;

namespace OutboundKpi.Bot.Languages;

/// <summary>The languages that the bot speaks: one file each in <c>Languages/</c>. What a language lacks shows in English.</summary>
public sealed class LanguageBook
{
    /// <summary>The language that stands in for what others lack.</summary>
    public const string Fallback = "en";

    private readonly Dictionary<string, Texts> _languages = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The languages that were loaded, with the one that is spoken where nothing says otherwise.</summary>
    /// <exception cref="OptionsValidationException">The default language is not among them.</exception>
    public LanguageBook(IEnumerable<Texts> languages, string defaultTag)
    {
        foreach (var texts in languages)
            _languages.Add(texts.Tag, texts);

        Default = Find(defaultTag) ?? throw new OptionsValidationException(
            nameof(InboundOptions), typeof(InboundOptions), [$"Inbound:Language is '{defaultTag}', for which there is no language file."]);
    }

    /// <summary>The language that is spoken where neither the person nor the team nor the channel says which.</summary>
    public Texts Default { get; }

    /// <summary>All languages, by their tags.</summary>
    public IEnumerable<Texts> All => _languages.Values.OrderBy(t => t.Tag == Default.Tag ? 0 : 1).ThenBy(t => t.Tag, StringComparer.Ordinal);

    /// <summary>The language of a tag such as <c>ja</c> or <c>ja-JP</c>; <see langword="null"/> when the bot does not speak it.</summary>
    public Texts? Find(string? tag)
    {
        if (string.IsNullOrWhiteSpace(tag))
            return null;

        var dash = tag.IndexOf('-', StringComparison.Ordinal);
        return _languages.GetValueOrDefault(dash < 0 ? tag : tag[..dash]);
    }

    /// <summary>The first language of these tags that the bot speaks, else the default one.</summary>
    public Texts Choose(params ReadOnlySpan<string?> tags)
    {
        foreach (var tag in tags)
        {
            if (Find(tag) is { } texts)
                return texts;
        }

        return Default;
    }

    /// <summary>Loads every language file of a folder; a file's name is its language's tag.</summary>
    /// <exception cref="InvalidDataException">A file is not what a language file is; names the file.</exception>
    public static LanguageBook Load(string folder, string defaultTag)
    {
        var fallback = LoadFile(Path.Combine(folder, Fallback + ".json"), fallback: null);
        var others = Directory.EnumerateFiles(folder, "*.json")
            .Where(file => Path.GetFileNameWithoutExtension(file) != Fallback)
            .Order(StringComparer.Ordinal)
            .Select(file => LoadFile(file, fallback));

        return new(others.Prepend(fallback), defaultTag);
    }

    private static Texts LoadFile(string file, Texts? fallback)
    {
        try
        {
            return Texts.Load(Path.GetFileNameWithoutExtension(file), File.ReadAllBytes(file), fallback);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or CultureNotFoundException)
        {
            throw new InvalidDataException($"The language file {Path.GetFileName(file)} cannot be read:", e);
        }
    }
}
