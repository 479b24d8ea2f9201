using OutboundKpi.AdaptiveCards.Expressions;

namespace OutboundKpi.AdaptiveCards.Templates;

/// <summary>A JSON value of the template, ready to be written for any data. Immutable.</summary>
internal abstract class TemplateNode
{
    /// <summary>Whether it is the same for all data.</summary>
    public abstract bool IsStatic { get; }

    /// <summary>Writes it as the member of an object: the name, the value, a comma; or nothing at all when there is no value.</summary>
    /// <param name="scope">Where names are looked up; left as it was.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="name">The name with its colon, encoded; empty for the whole card.</param>
    public abstract void WriteMember(Scope scope, JsonOutput output, ReadOnlySpan<byte> name);

    /// <summary>Writes it into a list, each value with a comma: nulls vanish, and lists dissolve in the list around them.</summary>
    public abstract void WriteElements(Scope scope, JsonOutput output);

    /// <summary>Verifies that its paths name what the model has.</summary>
    public abstract void Check(CheckScope scope);
}
