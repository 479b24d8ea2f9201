using OutboundKpi.AdaptiveCards.Data;

namespace OutboundKpi.AdaptiveCards.Expressions;

/// <summary>
/// A parsed expression. <see cref="object.ToString"/> gives its canonical form, which stands in the card where the expression failed.
/// </summary>
internal abstract class Expression
{
    public abstract ReturnTypes Returns { get; }

    /// <summary>The value, or a failure as a value.</summary>
    /// <param name="scope">Where names are looked up.</param>
    /// <param name="substitute">
    /// Whether a missing name gives the text <c>${name}</c>, as it does outside of conditions; else it gives undefined.
    /// </param>
    public abstract CardValue Evaluate(Scope scope, bool substitute);

    /// <summary>What is known about the value from the model's type; fails for a name that the model lacks.</summary>
    public abstract ModelType Infer(CheckScope scope);

    protected static void Require(ReturnTypes allowed, Expression argument, string owner)
    {
        var isCheckedWhenRun = (allowed | argument.Returns).HasFlag(ReturnTypes.Any);
        if (!isCheckedWhenRun && (allowed & argument.Returns) == ReturnTypes.None)
        {
            throw new ExpressionException($"{owner} cannot take {argument}");
        }
    }
}
