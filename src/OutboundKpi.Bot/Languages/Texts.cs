using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OutboundKpi.Bot.Languages;

/// <summary>The words of one language, by dotted keys such as <c>report.received</c>, with the culture that formats values for its readers.</summary>
public sealed class Texts
{
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _lists = new(StringComparer.Ordinal);
    private readonly HashSet<string> _borrowed = new(StringComparer.Ordinal);

    private Texts(string tag, JsonElement root, Texts? fallback)
    {
        Tag = tag;
        Tree = ReadObject(root, "", fallback?.Tree);
        Culture = CultureInfo.GetCultureInfo(Own("language.culture") ?? tag);
        Name = Own("language.name") ?? Culture.NativeName;
    }

    /// <summary>The language's tag, such as <c>ja</c>: the name of its file.</summary>
    public string Tag { get; }

    /// <summary>The language's name in itself.</summary>
    public string Name { get; }

    /// <summary>How dates and numbers are written for a reader of this language.</summary>
    public CultureInfo Culture { get; }

    /// <summary>All words as a tree of dictionaries, for card templates.</summary>
    public IReadOnlyDictionary<string, object> Tree { get; }

    /// <summary>Every key that this language has, its own or from the language behind it.</summary>
    public IEnumerable<string> Keys => _words.Keys.Concat(_lists.Keys);

    /// <summary>The keys that this language lacks: their words are those of the language behind it.</summary>
    public IReadOnlySet<string> Borrowed => _borrowed;

    /// <summary>The words of a key.</summary>
    /// <exception cref="KeyNotFoundException">Neither this language nor the one behind it has the key.</exception>
    public string this[string key] => _words.TryGetValue(key, out var text)
        ? text
        : throw new KeyNotFoundException($"The language '{Tag}' has no text '{key}'.");

    /// <summary>The words of a key with its <c>{names}</c> filled in.</summary>
    public string Format(string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var text = this[key];
        var open = text.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
            return text;

        var result = new StringBuilder(text.Length + 32);
        var at = 0;
        while (open >= 0)
        {
            var close = text.IndexOf('}', open);
            result.Append(text, at, open - at).Append(Value(text.AsSpan(open + 1, close - open - 1), values, key));
            at = close + 1;
            open = text.IndexOf('{', at);
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>The texts of a key that holds several, such as a KPI's actions; never empty.</summary>
    public IReadOnlyList<string> List(string key) => _lists.TryGetValue(key, out var texts)
        ? texts
        : throw new KeyNotFoundException($"The language '{Tag}' has no list '{key}'.");

    /// <summary>A day as people of this language write it in a sentence.</summary>
    public string Day(DateOnly day) => day.ToString(this["format.day"], Culture);

    /// <summary>A month as people of this language write it in a sentence.</summary>
    public string Month(DateOnly day) => day.ToString(this["format.month"], Culture);

    /// <summary>A whole number with this language's thousands separators.</summary>
    public string Number(long value) => value.ToString("N0", Culture);

    /// <summary>A language from its file.</summary>
    /// <param name="tag">The language's tag. Where the file names neither culture nor name, they are the tag's own.</param>
    /// <param name="utf8Json">The file's content.</param>
    /// <param name="fallback">The language whose words show for keys that the file lacks; <see langword="null"/> for none.</param>
    public static Texts Load(string tag, ReadOnlyMemory<byte> utf8Json, Texts? fallback)
    {
        using var document = JsonDocument.Parse(utf8Json);
        return new(tag, document.RootElement, fallback);
    }

    private static string Value(ReadOnlySpan<char> name, ReadOnlySpan<(string Name, string Value)> values, string key)
    {
        foreach (var (candidate, value) in values)
        {
            if (name.SequenceEqual(candidate))
                return value;
        }

        throw new KeyNotFoundException($"The text '{key}' names '{{{name}}}', which was not given.");
    }

    private object Read(JsonElement element, string key, object? fallback) => element.ValueKind switch
    {
        JsonValueKind.String => _words[key] = element.GetString()!,
        JsonValueKind.Array => _lists[key] = [.. element.EnumerateArray().Select(e => e.GetString()!)],
        _ => ReadObject(element, key, fallback as IReadOnlyDictionary<string, object>),
    };

    private Dictionary<string, object> ReadObject(JsonElement element, string key, IReadOnlyDictionary<string, object>? fallback)
    {
        var tree = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in element.EnumerateObject())
            tree[property.Name] = Read(property.Value, Join(key, property.Name), fallback?.GetValueOrDefault(property.Name));

        foreach (var (name, value) in fallback ?? new Dictionary<string, object>())
        {
            if (tree.TryAdd(name, value))
                Borrow(Join(key, name), value);
        }

        return tree;
    }

    private void Borrow(string key, object value)
    {
        switch (value)
        {
            case string text:
                _words[key] = text;
                _borrowed.Add(key);
                break;
            case string[] texts:
                _lists[key] = texts;
                _borrowed.Add(key);
                break;
            case IReadOnlyDictionary<string, object> tree:
                foreach (var (name, inner) in tree)
                    Borrow(Join(key, name), inner);
                break;
            default:
                throw new InvalidOperationException($"A language holds words and lists of words; '{key}' is neither.");
        }
    }

    private string? Own(string key) => _borrowed.Contains(key) ? null : _words.GetValueOrDefault(key);

    private static string Join(string key, string name) => key.Length == 0 ? name : $"{key}.{name}";
}
