using System.Text.Json;

namespace OutboundKpi.AdaptiveCards.Data;

/// <summary>The names of an enum's values as a card shows them: camelCase.</summary>
internal static class EnumNames<TEnum>
    where TEnum : struct, Enum
{
    private static readonly Dictionary<TEnum, string> Names = Enum.GetValues<TEnum>().Distinct()
        .ToDictionary(value => value, value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));

    /// <summary>The name of a value.</summary>
    /// <exception cref="ArgumentException">The value has no name.</exception>
    public static CardValue Read(TEnum value) => Names.TryGetValue(value, out var name)
        ? CardValue.FromText(name)
        : throw new ArgumentException($"{typeof(TEnum)} has no name for {value:D}.", nameof(value));
}
