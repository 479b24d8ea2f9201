using OutboundKpi.AdaptiveCards.Data;

namespace OutboundKpi.AdaptiveCards.Expressions;

/// <summary>Arithmetic, and the plus that joins texts.</summary>
internal static class ArithmeticFunctions
{
    private const string NotANumber = "only numbers can be calculated with";

    public static CardValue Add(Expression[] arguments, Scope scope, bool substitute)
    {
        var left = Operand(arguments[0], scope, substitute);
        var right = left.IsFailure ? left : Operand(arguments[1], scope, substitute);
        if (right.IsFailure)
        {
            return right;
        }

        return left.IsNumber && right.IsNumber ? CardValue.FromNumber(left.Number + right.Number)
            : (left.IsUndefined && right.IsNumber) || (left.IsNumber && right.IsUndefined) ? CardValue.Failed("a number cannot be added to nothing")
            : CardValue.FromText(JsText.Stringify(left) + JsText.Stringify(right));

        static CardValue Operand(Expression argument, Scope scope, bool substitute)
        {
            var value = argument.Evaluate(scope, substitute);
            return value.IsFailure ? CardValue.Failed(value.Reason)
                : value.IsNumber || value.IsText || value.IsUndefined ? value
                : CardValue.Failed("only numbers and texts can be added");
        }
    }

    public static CardValue Subtract(Expression[] arguments, Scope scope, bool substitute) =>
        Calculate(arguments, scope, substitute, (left, right) => CardValue.FromNumber(left - right));

    public static CardValue Multiply(Expression[] arguments, Scope scope, bool substitute) =>
        Calculate(arguments, scope, substitute, (left, right) => CardValue.FromNumber(left * right));

    /// <summary>Two integers divide to an integer, rounded down.</summary>
    public static CardValue Divide(Expression[] arguments, Scope scope, bool substitute) =>
        Calculate(arguments, scope, substitute, (left, right) =>
            right == 0 ? CardValue.Failed("nothing can be divided by 0")
            : CardValue.FromNumber(double.IsInteger(left) && double.IsInteger(right) ? Math.Floor(left / right) : left / right));

    public static CardValue Modulo(Expression[] arguments, Scope scope, bool substitute) =>
        Calculate(arguments, scope, substitute, (left, right) =>
            !double.IsInteger(left) || !double.IsInteger(right) ? CardValue.Failed("only integers have a remainder")
            : right == 0 ? CardValue.Failed("nothing can be divided by 0")
            : CardValue.FromNumber(left % right));

    /// <summary>
    /// Math.pow of ECMAScript, which has no answer where IEEE says 1, and which takes lists of numbers: one of one number as that number,
    /// an empty one as 0.
    /// </summary>
    public static CardValue Power(Expression[] arguments, Scope scope, bool substitute)
    {
        return Calculate(arguments, scope, substitute, Raise, Operand);

        static CardValue Raise(double left, double right) =>
            CardValue.FromNumber((Math.Abs(left) == 1 && double.IsInfinity(right)) || double.IsNaN(right) ? double.NaN : Math.Pow(left, right));

        static CardValue Operand(CardValue value) =>
            !value.IsList ? NumberOnly(value)
            : !Enumerable.Range(0, value.Count).All(index => value[index].IsNumber) ? CardValue.Failed(NotANumber)
            : CardValue.FromNumber(value.Count switch
            {
                0 => 0,
                1 => value[0].Number,
                _ => double.NaN,
            });
    }

    private static CardValue NumberOnly(CardValue value) => value.IsNumber ? value : CardValue.Failed(NotANumber);

    private static CardValue Calculate(
        Expression[] arguments, Scope scope, bool substitute, Func<double, double, CardValue> operation, Func<CardValue, CardValue>? accept = null)
    {
        var left = Operand(arguments[0]);
        var right = left.IsFailure ? left : Operand(arguments[1]);
        return right.IsFailure ? right : operation(left.Number, right.Number);

        CardValue Operand(Expression argument)
        {
            var value = argument.Evaluate(scope, substitute);
            return value.IsFailure ? CardValue.Failed(value.Reason) : (accept ?? NumberOnly)(value);
        }
    }
}
