using OutboundKpi.AdaptiveCards.Expressions;

namespace OutboundKpi.AdaptiveCards.Templates;

/// <summary>A JSON string with an expression marker, parsed.</summary>
internal sealed class Interpolation
{
    private readonly SourceText _source;
    private readonly List<Expression> _parts;

    private Interpolation(SourceText source)
    {
        _source = source;
        _parts = [.. Lexer.Cut(source.Text).Select(part => part.IsExpression ? ExpressionParser.Parse(part.Text) : ConstantExpression.OfText(part.Text))];
    }

    /// <summary>The one expression that the string consists of. A constant does not count: it stays text.</summary>
    private Expression? Whole => _parts is [not ConstantExpression] ? _parts[0] : null;

    /// <summary>Parses a string; null when it has no marker and stays as it is.</summary>
    /// <exception cref="CardTemplateException">It has a marker, but not an expression that templates may use.</exception>
    public static Interpolation? Parse(SourceText source) =>
        source.Text.Contains("${", StringComparison.Ordinal) ? Located(source, () => new Interpolation(source)) : null;

    /// <summary>A single expression keeps its type, all else is text; also what concat or &amp; make, when they are the whole expression.</summary>
    public ValueNode ToNode() => Located<ValueNode>(_source, () => Whole switch
    {
        null => new TextNode(_source, _parts),
        CallExpression { Function: var function } call when function == FunctionTable.Concat => new TextNode(_source, call.Arguments),
        var whole => new ExpressionNode(_source, whole),
    });

    /// <summary>The string as a condition; null for text, which is never true.</summary>
    public ExpressionNode? ToCondition() => Whole is null ? null : new ExpressionNode(_source, Whole);

    private static TResult Located<TResult>(SourceText source, Func<TResult> parse)
    {
        try
        {
            return parse();
        }
        catch (ExpressionException wrong)
        {
            throw source.Error(wrong.Message);
        }
    }
}
