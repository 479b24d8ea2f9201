using System.Text.Json;

namespace OutboundKpi.AdaptiveCards.Data;

/// <summary>Reads objects that came as JSON.</summary>
internal sealed class JsonShape : ObjectShape
{
    private static readonly JsonShape Instance = new();

    public static CardValue Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => CardValue.Null,
        JsonValueKind.True => CardValue.FromBoolean(true),
        JsonValueKind.False => CardValue.FromBoolean(false),
        JsonValueKind.Number => CardValue.FromNumber(element.GetDouble()),
        JsonValueKind.String => CardValue.FromText(element.GetString()),
        JsonValueKind.Array => CardValue.FromList([.. element.EnumerateArray().Select(Read)]),
        JsonValueKind.Object => CardValue.FromObject(element, Instance),
        _ => throw new ArgumentException("The JSON element is not initialised.", nameof(element)),
    };

    public override int Count(object target) => ((JsonElement)target).GetPropertyCount();

    public override CardValue Get(object target, string name)
    {
        foreach (var property in ((JsonElement)target).EnumerateObject())
        {
            if (property.NameEquals(name) || property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return Read(property.Value);
            }
        }

        return CardValue.Undefined;
    }

    public override IEnumerable<KeyValuePair<string, CardValue>> Members(object target)
    {
        foreach (var property in ((JsonElement)target).EnumerateObject())
        {
            yield return new(property.Name, Read(property.Value));
        }
    }
}
