using OutboundKpi.AdaptiveCards.Data;

namespace OutboundKpi.AdaptiveCards.Expressions;

/// <summary>An operator or a function of the language.</summary>
/// <param name="Name">Its canonical name, of which the others are aliases (<c>equals</c> is <c>==</c>).</param>
/// <param name="Returns">What it may return.</param>
/// <param name="MinArguments">How many arguments it needs.</param>
/// <param name="MaxArguments">How many arguments it takes at most.</param>
/// <param name="Takes">What each argument may be; the last holds for all further ones.</param>
/// <param name="Body">What it does.</param>
internal sealed record Function(string Name, ReturnTypes Returns, int MinArguments, int MaxArguments, ReturnTypes[] Takes, FunctionBody Body)
{
    /// <summary>What is known at start about the result, from what is known about the arguments.</summary>
    public Func<ModelType[], ModelType> Infer { get; init; } = _ => ModelType.Open;
}

internal delegate CardValue FunctionBody(Expression[] arguments, Scope scope, bool substitute);
