using System.Collections;
using System.Text.Json;
using OutboundKpi.AdaptiveCards.Data;

namespace OutboundKpi.AdaptiveCards;

/// <summary>
/// A value that a card is filled with: null, a boolean, a number, a text, a list or an object, taken from JSON or from a .NET model.
/// Lists and objects are read in place, when the template asks for them; the default value is null.
/// </summary>
/// <remarks>Numbers are doubles, as in the template language; whoever needs more digits passes a text.</remarks>
public readonly struct CardValue
{
    private readonly object? _reference;
    private readonly double _number;

    private CardValue(CardValueKind kind, object? reference = null, double number = 0, ObjectShape? shape = null)
    {
        Kind = kind;
        _reference = reference;
        _number = number;
        Shape = shape;
    }

    internal static CardValue Null => default;

    /// <summary>What the language calls missing: there is no such name. Unlike null it leaves no trace in the card.</summary>
    internal static CardValue Undefined => new(CardValueKind.Undefined);

    internal CardValueKind Kind { get; }

    internal bool IsUndefined => Kind == CardValueKind.Undefined;

    internal bool IsFailure => Kind == CardValueKind.Failure;

    internal bool IsNullOrUndefined => Kind is CardValueKind.Null or CardValueKind.Undefined;

    internal bool IsTrue => Kind == CardValueKind.Boolean && _number != 0;

    /// <summary>A number that is one: the language does not count NaN among the numbers.</summary>
    internal bool IsNumber => Kind == CardValueKind.Number && !double.IsNaN(_number);

    internal bool IsInteger => Kind == CardValueKind.Number && double.IsInteger(_number);

    internal bool IsText => Kind == CardValueKind.Text;

    internal bool IsList => Kind == CardValueKind.List;

    internal bool IsObject => Kind == CardValueKind.Object;

    internal double Number => _number;

    internal string Text => (string)_reference!;

    /// <summary>How an object is read; null for everything else.</summary>
    internal ObjectShape? Shape { get; }

    /// <summary>Why a failed evaluation failed.</summary>
    internal string Reason => (string)_reference!;

    /// <summary>What the language still sees of a failure where it forgets the error itself (the last operand of <c>or</c>).</summary>
    internal CardValue LeftByFailure => _number == 0 ? Undefined : FromBoolean(false);

    /// <summary>The elements of a list or the members of an object.</summary>
    internal int Count => IsList ? ((IList)_reference!).Count : Shape!.Count(_reference!);

    /// <summary>The element at an index of a list.</summary>
    internal CardValue this[int index] => _reference is CardValue[] values ? values[index] : From(((IList)_reference!)[index]);

    /// <summary>Wraps JSON that was already parsed. Its document must live as long as the value.</summary>
    public static CardValue From(JsonElement element) => JsonShape.Read(element);

    /// <summary>
    /// Wraps a .NET value: null, a boolean, a number, a text, an enum (its name in camelCase), a list, a dictionary with text keys,
    /// JSON, or a model object, which is read by its public properties (written in camelCase, found in any case).
    /// </summary>
    /// <exception cref="ArgumentException">A type that cards cannot show, such as a date: the caller formats it for the reader first.</exception>
    public static CardValue From(object? value) => value is null ? Null : ValueReader.For(value.GetType())(value);

    internal static CardValue FromBoolean(bool value) => new(CardValueKind.Boolean, number: value ? 1 : 0);

    internal static CardValue FromNumber(double value) => new(CardValueKind.Number, number: value);

    internal static CardValue FromText(string? value) => value is null ? Null : new(CardValueKind.Text, value);

    internal static CardValue FromList(CardValue[] values) => new(CardValueKind.List, values);

    internal static CardValue FromList(IList values) => new(CardValueKind.List, values);

    internal static CardValue FromObject(object target, ObjectShape shape) => new(CardValueKind.Object, target, shape: shape);

    /// <summary>A failed evaluation. Travels as a value, because the language forgives failures in conditions and in texts.</summary>
    internal static CardValue Failed(string reason, bool leavesFalse = false) => new(CardValueKind.Failure, reason, leavesFalse ? 1 : 0);

    /// <summary>The member of an object by its name, in any case; a digit also picks from a list or a text. Never fails.</summary>
    internal CardValue Property(string name)
    {
        switch (Kind)
        {
            case CardValueKind.Object:
                return Shape!.Get(_reference!, name);
            case CardValueKind.List when PathSegment.TryCanonicalIndex(name, Count, out var index):
                return this[index];
            case CardValueKind.Text when PathSegment.TryCanonicalIndex(name, Text.Length, out var index):
                return FromText(Text[index].ToString());
            default:
                return Undefined;
        }
    }

    internal IEnumerable<KeyValuePair<string, CardValue>> Members() => Shape!.Members(_reference!);
}
