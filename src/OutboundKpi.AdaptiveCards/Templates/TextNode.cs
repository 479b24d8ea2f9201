using System.Text;
using OutboundKpi.AdaptiveCards.Data;
using OutboundKpi.AdaptiveCards.Expressions;

namespace OutboundKpi.AdaptiveCards.Templates;

/// <summary>A string in which expressions stand between text. What fails, or is null, stays in the text as the expression it is.</summary>
internal sealed class TextNode(SourceText source, IEnumerable<Expression> parts) : ValueNode(source)
{
    private readonly Part[] _parts = [.. parts.Select(part => new Part(part))];

    public override CardValue Evaluate(Scope scope)
    {
        var text = new StringBuilder();
        foreach (var part in _parts)
        {
            text.Append(part.TryEvaluate(scope, out var value) ? JsText.ToText(value) : part.Text);
        }

        return CardValue.FromText(text.ToString());
    }

    public override void WriteMember(Scope scope, JsonOutput output, ReadOnlySpan<byte> name)
    {
        output.Raw(name);
        WriteElements(scope, output);
    }

    public override void WriteElements(Scope scope, JsonOutput output)
    {
        output.Raw((byte)'"');
        foreach (var part in _parts)
        {
            if (!part.TryEvaluate(scope, out var value))
            {
                output.Raw(part.EncodedText);
            }
            else if (value.Kind == CardValueKind.Number)
            {
                output.Number(value.Number);
            }
            else
            {
                output.Characters(JsText.ToText(value));
            }
        }

        output.Raw("\","u8);
    }

    public override ModelType Infer(CheckScope scope)
    {
        foreach (var part in _parts)
        {
            part.Expression?.Infer(scope with { Source = Source });
        }

        return new(ModelTypeKind.Scalar, typeof(string));
    }

    private sealed class Part
    {
        public Part(Expression expression)
        {
            if (expression is ConstantExpression { Value: var constant })
            {
                Text = constant.IsNullOrUndefined ? throw new ExpressionException("null cannot stand in a text") : JsText.ToText(constant);
            }
            else
            {
                Expression = expression;
                Text = "${" + expression + "}";
            }

            var encoded = new JsonOutput();
            encoded.Characters(Text);
            EncodedText = encoded.Written.ToArray();
        }

        /// <summary>Null for plain text.</summary>
        public Expression? Expression { get; }

        /// <summary>The plain text, or what stays when the expression gives nothing.</summary>
        public string Text { get; }

        public byte[] EncodedText { get; }

        /// <summary>Whether there is a value that text can show.</summary>
        public bool TryEvaluate(Scope scope, out CardValue value)
        {
            value = Expression is null ? CardValue.Undefined : Evaluate(Expression, scope);
            return !value.IsFailure && !value.IsNullOrUndefined;
        }

        private static CardValue Evaluate(Expression expression, Scope scope)
        {
            try
            {
                return expression.Evaluate(scope, substitute: true);
            }
            catch (ExpressionException broken)
            {
                return CardValue.Failed(broken.Message);
            }
        }
    }
}
