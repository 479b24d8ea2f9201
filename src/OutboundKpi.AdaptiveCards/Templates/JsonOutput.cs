using System.Buffers;
using System.Text;
using OutboundKpi.AdaptiveCards.Data;

namespace OutboundKpi.AdaptiveCards.Templates;

/// <summary>
/// Collects JSON as UTF-8. Every value is followed by a comma; closing an object or a list takes the last comma back.
/// The whole card is collected before anything is handed on, so a card that fails leaves nothing behind.
/// </summary>
internal sealed class JsonOutput
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (char)code), '"', '\\']);

    private byte[] _buffer = new byte[4096];

    public int Length { get; private set; }

    /// <summary>The room that has been taken, kept for the next card.</summary>
    public int Capacity => _buffer.Length;

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Raw(ReadOnlySpan<byte> json)
    {
        json.CopyTo(Reserve(json.Length));
        Length += json.Length;
    }

    public void Raw(byte character)
    {
        Reserve(1)[0] = character;
        Length++;
    }

    /// <summary>Ends an object or a list in the place of its last comma.</summary>
    public void Close(byte bracket)
    {
        if (Length > 0 && _buffer[Length - 1] == ',')
        {
            Length--;
        }

        Raw(bracket);
        Raw((byte)',');
    }

    /// <summary>Opens a list before something that is already written.</summary>
    public void InsertOpeningBracket(int position)
    {
        Reserve(1);
        _buffer.AsSpan(position, Length - position).CopyTo(_buffer.AsSpan(position + 1));
        _buffer[position] = (byte)'[';
        Length++;
    }

    /// <summary>The inside of a JSON string. Half of a surrogate pair becomes U+FFFD.</summary>
    public void Characters(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var plain = text.IndexOfAny(Escaped);
            var run = plain < 0 ? text : text[..plain];
            Length += Encoding.UTF8.GetBytes(run, Reserve(Encoding.UTF8.GetMaxByteCount(run.Length)));
            if (plain < 0)
            {
                return;
            }

            Escape(text[plain]);
            text = text[(plain + 1)..];
        }
    }

    public void Text(ReadOnlySpan<char> text)
    {
        Raw((byte)'"');
        Characters(text);
        Raw((byte)'"');
    }

    public void Number(double value)
    {
        Span<char> text = stackalloc char[JsNumber.MaxLength];
        var length = JsNumber.Format(value, text);
        Length += Encoding.ASCII.GetBytes(text[..length], Reserve(length));
    }

    /// <summary>A value as JSON, with its comma. Undefined, and numbers that JSON does not have, are null.</summary>
    public void Value(CardValue value)
    {
        switch (value.Kind)
        {
            case CardValueKind.Boolean:
                Raw(value.IsTrue ? "true"u8 : "false"u8);
                break;
            case CardValueKind.Number when double.IsFinite(value.Number):
                Number(value.Number);
                break;
            case CardValueKind.Text:
                Text(value.Text);
                break;
            case CardValueKind.List:
                Raw((byte)'[');
                for (var i = 0; i < value.Count; i++)
                {
                    Value(value[i]);
                }

                Close((byte)']');
                return;
            case CardValueKind.Object:
                Raw((byte)'{');
                foreach (var (name, member) in value.Members())
                {
                    Text(name);
                    Raw((byte)':');
                    Value(member);
                }

                Close((byte)'}');
                return;
            default:
                Raw("null"u8);
                break;
        }

        Raw((byte)',');
    }

    private void Escape(char character)
    {
        switch (character)
        {
            case '"':
                Raw("\\\""u8);
                break;
            case '\\':
                Raw("\\\\"u8);
                break;
            case '\n':
                Raw("\\n"u8);
                break;
            default:
                Raw("\\u00"u8);
                Raw((byte)(character < 0x10 ? '0' : '1'));
                Raw((byte)"0123456789abcdef"[character & 0xF]);
                break;
        }
    }

    private Span<byte> Reserve(int length)
    {
        if (_buffer.Length - Length < length)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, Length + length));
        }

        return _buffer.AsSpan(Length);
    }
}
