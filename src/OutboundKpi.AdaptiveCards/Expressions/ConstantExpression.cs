using System.Text;
using OutboundKpi.AdaptiveCards.Data;

namespace OutboundKpi.AdaptiveCards.Expressions;

internal sealed class ConstantExpression(CardValue value) : Expression
{
    public CardValue Value { get; } = value;

    public override ReturnTypes Returns => Value.Kind switch
    {
        CardValueKind.Boolean => ReturnTypes.Boolean,
        CardValueKind.Number => ReturnTypes.Number,
        CardValueKind.Text => ReturnTypes.Text,
        _ => ReturnTypes.Any,
    };

    public static ConstantExpression OfText(string text) => new(CardValue.FromText(text));

    public override CardValue Evaluate(Scope scope, bool substitute) => Value;

    public override ModelType Infer(CheckScope scope) => Returns == ReturnTypes.Any ? ModelType.Open : new(ModelTypeKind.Scalar, typeof(string));

    public override string ToString()
    {
        if (!Value.IsText)
        {
            return JsText.ToText(Value);
        }

        // Backslashes are doubled; a quote gets its backslash unless one of those already stands before it.
        var quoted = new StringBuilder("'");
        var previous = '\0';
        foreach (var character in Value.Text)
        {
            quoted.Append(character == '\\' || (character == '\'' && previous != '\\') ? "\\" : "").Append(character);
            previous = character;
        }

        return quoted.Append('\'').ToString();
    }
}
