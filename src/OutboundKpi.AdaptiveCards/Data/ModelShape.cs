using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;

namespace OutboundKpi.AdaptiveCards.Data;

/// <summary>Reads model objects of one type by their public properties, through accessors compiled once.</summary>
internal sealed class ModelShape : ObjectShape
{
    private readonly KeyValuePair<string, Func<object, CardValue>>[] _properties;
    private readonly Dictionary<string, Func<object, CardValue>> _byName;

    public ModelShape(Type type)
    {
        _properties = [.. PropertiesOf(type).Select(property => KeyValuePair.Create(JsonNamingPolicy.CamelCase.ConvertName(property.Name), Accessor(type, property)))];
        _byName = new(_properties, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The properties that a template can name: public, readable, without index; of hidden ones the nearest.</summary>
    public static IEnumerable<PropertyInfo> PropertiesOf(Type type) =>
        (type.IsInterface ? type.GetInterfaces().Append(type) : [type])
        .SelectMany(part => part.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        .Where(property => property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0)
        .GroupBy(property => property.Name, StringComparer.Ordinal)
        .Select(sameName => sameName.MaxBy(property => Depth(property.DeclaringType))!);

    public override int Count(object target) => _properties.Length;

    public override CardValue Get(object target, string name) => _byName.TryGetValue(name, out var accessor) ? accessor(target) : CardValue.Undefined;

    public override IEnumerable<KeyValuePair<string, CardValue>> Members(object target) =>
        _properties.Select(property => KeyValuePair.Create(property.Key, property.Value(target)));

    private static int Depth(Type? type) => type is null ? 0 : 1 + Depth(type.BaseType);

    private static Func<object, CardValue> Accessor(Type type, PropertyInfo property)
    {
        var target = Expression.Parameter(typeof(object), "target");
        var value = Expression.Property(Expression.Convert(target, type), property);
        return Expression.Lambda<Func<object, CardValue>>(ValueReader.Conversion(value), target).Compile();
    }
}
