using System.Collections;
using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;

namespace OutboundKpi.AdaptiveCards.Data;

/// <summary>Turns .NET values into card values; decides once for each type how.</summary>
internal static class ValueReader
{
    private static readonly ConcurrentDictionary<Type, Func<object, CardValue>> Readers = new();

    private static readonly HashSet<Type> Numbers =
    [
        typeof(byte), typeof(sbyte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(ulong),
        typeof(float), typeof(double), typeof(decimal), typeof(Half),
    ];

    public static Func<object, CardValue> For(Type type) => Readers.GetOrAdd(type, static type => Create(type));

    public static Func<TValue, CardValue> Typed<TValue>()
    {
        var value = Expression.Parameter(typeof(TValue), "value");
        return Expression.Lambda<Func<TValue, CardValue>>(Conversion(value), value).Compile();
    }

    /// <summary>The conversion of a typed value, without boxing where the static type already says how.</summary>
    public static Expression Conversion(Expression value)
    {
        var type = value.Type;
        if (Nullable.GetUnderlyingType(type) is not null)
        {
            return Expression.Condition(
                Expression.Property(value, "HasValue"),
                Conversion(Expression.Property(value, "Value")),
                Expression.Default(typeof(CardValue)));
        }

        return type == typeof(CardValue) ? value
            : type == typeof(string) ? Expression.Call(typeof(CardValue), nameof(CardValue.FromText), null, value)
            : type == typeof(bool) ? Expression.Call(typeof(CardValue), nameof(CardValue.FromBoolean), null, value)
            : Numbers.Contains(type) ? Expression.Call(typeof(CardValue), nameof(CardValue.FromNumber), null, Expression.Convert(value, typeof(double)))
            : type.IsEnum ? Expression.Call(typeof(EnumNames<>).MakeGenericType(type), "Read", null, value)
            : type == typeof(JsonElement) ? Expression.Call(typeof(JsonShape), nameof(JsonShape.Read), null, value)
            : Expression.Call(typeof(CardValue), nameof(CardValue.From), null, Expression.Convert(value, typeof(object)));
    }

    /// <summary>What a template can do with values of a type, as far as the type alone tells.</summary>
    public static ModelType Describe(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(string) || type == typeof(bool) || type.IsEnum || Numbers.Contains(type) ? new(ModelTypeKind.Scalar, type)
            : type == typeof(object) || type == typeof(CardValue) || type == typeof(JsonElement) || DictionaryValueType(type) is not null ? ModelType.Open
            : ListElementType(type) is { } element ? new(ModelTypeKind.List, element)
            : IsOfTheRuntime(type) ? new(ModelTypeKind.Unsupported, type)
            : new(ModelTypeKind.Model, type);
    }

    private static Func<object, CardValue> Create(Type type)
    {
        if (type == typeof(string) || type == typeof(bool) || type == typeof(CardValue) || type == typeof(JsonElement) || type.IsEnum || Numbers.Contains(type))
        {
            var boxed = Expression.Parameter(typeof(object), "boxed");
            return Expression.Lambda<Func<object, CardValue>>(Conversion(Expression.Convert(boxed, type)), boxed).Compile();
        }

        if (DictionaryValueType(type) is { } valueType)
        {
            var shape = (ObjectShape)typeof(DictionaryShape<>).MakeGenericType(valueType)
                .GetField("Instance", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
            return dictionary => CardValue.FromObject(dictionary, shape);
        }

        if (typeof(IList).IsAssignableFrom(type))
        {
            return list => CardValue.FromList((IList)list);
        }

        if (typeof(IEnumerable).IsAssignableFrom(type))
        {
            return sequence => CardValue.FromList([.. ((IEnumerable)sequence).Cast<object?>().Select(CardValue.From)]);
        }

        if (IsOfTheRuntime(type))
        {
            throw new ArgumentException($"A card cannot show a {type}: format it for its reader first.", nameof(type));
        }

        var model = new ModelShape(type);
        return target => CardValue.FromObject(target, model);
    }

    private static Type? DictionaryValueType(Type type) => InterfacesOf(type)
        .Where(part => part.IsGenericType && part.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) && part.GenericTypeArguments[0] == typeof(string))
        .Select(part => part.GenericTypeArguments[1]).FirstOrDefault();

    private static Type? ListElementType(Type type) =>
        !typeof(IEnumerable).IsAssignableFrom(type)
            ? null
            : InterfacesOf(type).Where(part => part.IsGenericType && part.GetGenericTypeDefinition() == typeof(IEnumerable<>))
                .Select(part => part.GenericTypeArguments[0]).FirstOrDefault() ?? typeof(object);

    private static IEnumerable<Type> InterfacesOf(Type type) => type.IsInterface ? type.GetInterfaces().Prepend(type) : type.GetInterfaces();

    /// <summary>Dates, spans, ids, delegates and the like: not models of the product, and not shown without a format.</summary>
    private static bool IsOfTheRuntime(Type type) => type.Namespace is "System" || type.Namespace?.StartsWith("System.", StringComparison.Ordinal) == true;
}
