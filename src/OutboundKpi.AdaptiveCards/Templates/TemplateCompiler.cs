using System.Text.Json;
using OutboundKpi.AdaptiveCards.Expressions;

namespace OutboundKpi.AdaptiveCards.Templates;

/// <summary>Reads a template file into nodes.</summary>
internal ref struct TemplateCompiler
{
    private readonly ReadOnlySpan<byte> _json;
    private readonly string _file;
    private Utf8JsonReader _reader;

    private TemplateCompiler(ReadOnlySpan<byte> json, string file)
    {
        _json = json.StartsWith("\uFEFF"u8) ? json["\uFEFF"u8.Length..] : json;
        _file = file;
        _reader = new Utf8JsonReader(_json);
    }

    /// <summary>Compiles a whole file.</summary>
    /// <exception cref="CardTemplateException">The template cannot be used; says where and why.</exception>
    public static TemplateNode Compile(ReadOnlySpan<byte> json, string file)
    {
        var compiler = new TemplateCompiler(json, file);
        try
        {
            compiler._reader.Read();
            var root = compiler.ReadNode();
            compiler._reader.Read();
            return root;
        }
        catch (JsonException broken)
        {
            throw new CardTemplateException(file, (int)(broken.LineNumber ?? 0) + 1, "", broken.Message, broken);
        }
        catch (InvalidOperationException notText)
        {
            // The reader's word for a string that is not UTF-8, or that escapes half of a surrogate pair.
            throw new CardTemplateException(file, compiler.Line(), "", notText.Message, notText);
        }
    }

    private TemplateNode ReadNode() => _reader.TokenType switch
    {
        JsonTokenType.StartObject => Fixed(ReadObject()),
        JsonTokenType.StartArray => Fixed(ReadList()),
        JsonTokenType.String => ReadText(),
        _ => new StaticNode(_reader.ValueSpan),
    };

    private ListNode ReadList()
    {
        var elements = new List<TemplateNode>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            elements.Add(ReadNode());
        }

        return new ListNode(elements);
    }

    private ObjectNode ReadObject()
    {
        var members = new List<KeyValuePair<string, TemplateNode>>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        ValueNode? data = null;
        ExpressionNode? when = null;
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var name = _reader.GetString()!;
            if (!names.Add(name))
            {
                throw Source(name).Error("the name stands twice in its object");
            }

            _reader.Read();
            switch (name)
            {
                case "$data":
                    data = ReadData();
                    break;
                case "$when":
                    when = ReadCondition();
                    break;
                case "$root" or "$index" or "$host" or "$_acTemplateVersion":
                    // Reserved: never in the card, but still checked.
                    ReadNode();
                    break;
                default:
                    members.Add(new(name, ReadNode()));
                    break;
            }
        }

        return new ObjectNode(members, data, when);
    }

    private TemplateNode ReadText()
    {
        var source = Source(_reader.GetString()!);
        if (Interpolation.Parse(source) is { } interpolation)
        {
            return interpolation.ToNode();
        }

        var output = new JsonOutput();
        output.Text(source.Text);
        return new StaticNode(output.Written);
    }

    private ValueNode ReadData()
    {
        if (_reader.TokenType == JsonTokenType.String)
        {
            var source = Source(_reader.GetString()!);
            return Interpolation.Parse(source)?.ToNode() ?? new ExpressionNode(source, ConstantExpression.OfText(source.Text));
        }

        var line = Line();
        var literal = JsonElement.ParseValue(ref _reader);
        var text = literal.GetRawText();
        return text.Contains("${", StringComparison.Ordinal)
            ? throw new CardTemplateException(_file, line, text, "a literal $data cannot hold expressions")
            : new ExpressionNode(new SourceText(_file, line, text), new ConstantExpression(CardValue.From(literal)));
    }

    /// <summary>Only an expression can keep an object; of literals those that ECMAScript counts as false do not even drop it.</summary>
    private ExpressionNode? ReadCondition()
    {
        var source = Source(_reader.TokenType == JsonTokenType.String ? _reader.GetString()! : "$when");
        var never = new ExpressionNode(source, new ConstantExpression(CardValue.FromBoolean(false)));
        switch (_reader.TokenType)
        {
            case JsonTokenType.String:
                return Interpolation.Parse(source) is { } interpolation ? interpolation.ToCondition() ?? never
                    : source.Text.Length == 0 ? null
                    : never;
            case JsonTokenType.Null or JsonTokenType.False:
            case JsonTokenType.Number when _reader.GetDouble() == 0:
                return null;
            default:
                ReadNode();
                return never;
        }
    }

    private static TemplateNode Fixed(TemplateNode node) => node.IsStatic ? new StaticNode(node) : node;

    private readonly SourceText Source(string text) => new(_file, Line(), text);

    /// <summary>The line of the current token, from 1.</summary>
    private readonly int Line() => 1 + _json[..(int)_reader.TokenStartIndex].Count((byte)'\n');
}
