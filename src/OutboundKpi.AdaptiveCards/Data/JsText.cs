using System.Globalization;
using System.Text;

namespace OutboundKpi.AdaptiveCards.Data;

/// <summary>Values as text, by the rules of ECMAScript that the template language took over.</summary>
internal static class JsText
{
    public const string ObjectText = "[object Object]";

    private static readonly string[] ControlEscapes = [.. Enumerable.Range(0, 0x20).Select(code => code switch
    {
        '\b' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\f' => "\\f",
        '\r' => "\\r",
        _ => $"\\u{code:x4}",
    })];

    /// <summary>String(value): lists joined by commas, objects as <see cref="ObjectText"/>.</summary>
    public static string ToText(in CardValue value) => value.Kind switch
    {
        CardValueKind.Null => "null",
        CardValueKind.Boolean => value.IsTrue ? "true" : "false",
        CardValueKind.Number => JsNumber.ToString(value.Number),
        CardValueKind.Text => value.Text,
        CardValueKind.List => Join(value, ",", value.Count),
        CardValueKind.Object => ObjectText,
        _ => "undefined",
    };

    /// <summary>Array.prototype.join over the first elements: null leaves nothing between the separators.</summary>
    public static string Join(CardValue list, string separator, int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var element = list[i];
            text.Append(i == 0 ? "" : separator).Append(element.IsNullOrUndefined ? "" : ToText(element));
        }

        return text.ToString();
    }

    /// <summary>The text that concat and string make of a value: nothing for null, JSON for lists and objects.</summary>
    public static string Stringify(in CardValue value) => value.Kind switch
    {
        CardValueKind.Null or CardValueKind.Undefined => "",
        CardValueKind.List or CardValueKind.Object => AppendJson(new StringBuilder(), value).ToString(),
        _ => ToText(value),
    };

    /// <summary>
    /// A number as the function string() writes it: thousands grouped, as many decimals as the shortest form has, and a true minus sign.
    /// </summary>
    public static string GroupedNumber(double value)
    {
        var shortest = JsNumber.ToString(value);
        if (!double.IsFinite(value) || Math.Abs(value) >= 1e21)
        {
            return shortest.Replace('-', '\u2212').Replace("e\u2212", "e-", StringComparison.Ordinal);
        }

        var pointAt = shortest.IndexOf('.', StringComparison.Ordinal);
        var decimals = pointAt < 0 ? 0 : shortest.Length - pointAt - 1;
        var text = Math.Abs(value).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return value < 0 && text.AsSpan().ContainsAnyInRange('1', '9') ? "\u2212" + text : text;
    }

    private static StringBuilder AppendJson(StringBuilder text, CardValue value)
    {
        switch (value.Kind)
        {
            case CardValueKind.Text:
                return AppendQuoted(text, value.Text);
            case CardValueKind.List:
                text.Append('[');
                for (var i = 0; i < value.Count; i++)
                {
                    AppendJson(text.Append(i == 0 ? "" : ","), value[i]);
                }

                return text.Append(']');
            case CardValueKind.Object:
                text.Append('{');
                var separator = "";
                foreach (var (name, member) in value.Members())
                {
                    AppendJson(AppendQuoted(text.Append(separator), name).Append(':'), member);
                    separator = ",";
                }

                return text.Append('}');
            case CardValueKind.Number when !double.IsFinite(value.Number):
            case CardValueKind.Undefined:
                return text.Append("null");
            default:
                return text.Append(ToText(value));
        }
    }

    private static StringBuilder AppendQuoted(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' => json.Append("\\\""),
                '\\' => json.Append("\\\\"),
                < ' ' => json.Append(ControlEscapes[character]),
                _ => json.Append(character),
            };
        }

        return json.Append('"');
    }
}
