namespace OutboundKpi.AdaptiveCards.Data;

/// <summary>Reads dictionaries with text keys. The exact key wins over the same key in another case.</summary>
internal sealed class DictionaryShape<TValue> : ObjectShape
{
    public static readonly DictionaryShape<TValue> Instance = new();

    private static readonly Func<TValue, CardValue> ReadValue = ValueReader.Typed<TValue>();

    public override int Count(object target) => ((IReadOnlyDictionary<string, TValue>)target).Count;

    public override CardValue Get(object target, string name)
    {
        var dictionary = (IReadOnlyDictionary<string, TValue>)target;
        if (dictionary.TryGetValue(name, out var exact))
        {
            return ReadValue(exact);
        }

        foreach (var (key, value) in dictionary)
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return ReadValue(value);
            }
        }

        return CardValue.Undefined;
    }

    public override IEnumerable<KeyValuePair<string, CardValue>> Members(object target)
    {
        foreach (var (key, value) in (IReadOnlyDictionary<string, TValue>)target)
        {
            yield return new(key, ReadValue(value));
        }
    }
}
