using OutboundKpi.AdaptiveCards.Data;

namespace OutboundKpi.AdaptiveCards.Expressions;

/// <summary>An operator or a function with its arguments.</summary>
internal sealed class CallExpression : Expression
{
    public CallExpression(Function function, params Expression[] arguments)
    {
        Function = function;
        Arguments = arguments;
        if (arguments.Length < function.MinArguments || arguments.Length > function.MaxArguments)
        {
            throw new ExpressionException($"{function.Name} does not take {arguments.Length} arguments");
        }

        for (var i = 0; i < arguments.Length; i++)
        {
            Require(function.Takes[Math.Min(i, function.Takes.Length - 1)], arguments[i], function.Name);
        }
    }

    public Function Function { get; }

    public Expression[] Arguments { get; }

    public override ReturnTypes Returns => Function.Returns;

    public override CardValue Evaluate(Scope scope, bool substitute) => Function.Body(Arguments, scope, substitute);

    public override ModelType Infer(CheckScope scope)
    {
        var arguments = Arguments.Select(argument => argument.Infer(scope)).ToArray();
        return Function.Infer(arguments);
    }

    public override string ToString() => !char.IsAsciiLetter(Function.Name[0]) && Arguments.Length >= 2
        ? $"({string.Join($" {Function.Name} ", (object[])Arguments)})"
        : $"{Function.Name}({string.Join(", ", (object[])Arguments)})";
}
