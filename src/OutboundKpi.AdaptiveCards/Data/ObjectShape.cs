namespace OutboundKpi.AdaptiveCards.Data;

/// <summary>How one kind of object is read by the names of its members.</summary>
internal abstract class ObjectShape
{
    public abstract int Count(object target);

    /// <summary>The member of this name, in any case, or undefined.</summary>
    public abstract CardValue Get(object target, string name);

    /// <summary>All members, in their order, under the names that a card shows.</summary>
    public abstract IEnumerable<KeyValuePair<string, CardValue>> Members(object target);
}
