using System.Globalization;

namespace OutboundKpi.AdaptiveCards.Data;

/// <summary>One step of a path: a name, which in a list counts as an index when it starts with digits.</summary>
internal readonly record struct PathSegment
{
    private readonly double? _index;

    public PathSegment(string text)
    {
        Name = text is ['"' or '\'', ..] && text[^1] == text[0] ? text[1..Math.Max(1, text.Length - 1)] : text;
        _index = LeadingInteger(Name);
    }

    public string Name { get; }

    /// <summary>Cuts a path as the language does: dots and brackets separate, wherever they stand.</summary>
    public static PathSegment[] Split(string path) =>
        [.. path.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries).Select(part => new PathSegment(part))];

    /// <summary>parseInt: the integer that a text starts with, or null.</summary>
    public static double? LeadingInteger(string text)
    {
        var trimmed = text.AsSpan().TrimStart();
        var length = trimmed is ['+' or '-', ..] ? 1 : 0;
        var digitsFrom = length;
        while (length < trimmed.Length && char.IsAsciiDigit(trimmed[length]))
        {
            length++;
        }

        return length == digitsFrom ? null : double.Parse(trimmed[..length], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }

    /// <summary>Whether the name is an index written without leading zeros and inside the length.</summary>
    public static bool TryCanonicalIndex(string name, int length, out int index) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out index) && index < length && (name[0] != '0' || name.Length == 1);

    public CardValue Step(CardValue from)
    {
        if (from.IsList && _index is { } index)
        {
            return index >= 0 && index < from.Count ? from[(int)index] : CardValue.Undefined;
        }

        return from.Property(Name);
    }
}
