namespace OutboundKpi.Bot.Languages;

/// <summary>The languages that the bot speaks: one file each in <c>Languages/</c>. What a language lacks shows in English.</summary>
public sealed class LanguageBook
{
    /// <summary>The language that stands in for what others lack.</summary>
    public const string Fallback = "en";

    private readonly Dictionary<string, Texts> _languages = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The languages that were loaded, with the one that is spoken where nothing says otherwise.</summary>
    /// <exception cref="InvalidOperationException">The default language or English is missing.</exception>
    public LanguageBook(IEnumerable<Texts> languages, string defaultTag)
    {
        foreach (var texts in languages)
            _languages.Add(texts.Tag, texts);

        Default = Find(defaultTag) ?? throw new InvalidOperationException($"There is no language file for '{defaultTag}'.");
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

    /// <summary>Loads every language file of a folder.</summary>
    public static LanguageBook Load(string folder, string defaultTag)
    {
        var fallback = Texts.Load(File.ReadAllBytes(Path.Combine(folder, Fallback + ".json")), fallback: null);
        var others = Directory.EnumerateFiles(folder, "*.json")
            .Where(file => Path.GetFileNameWithoutExtension(file) != Fallback)
            .Order(StringComparer.Ordinal)
            .Select(file => Texts.Load(File.ReadAllBytes(file), fallback));

        return new(others.Prepend(fallback), defaultTag);
    }
}
