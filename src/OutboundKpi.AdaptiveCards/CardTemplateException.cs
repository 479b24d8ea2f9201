namespace OutboundKpi.AdaptiveCards;

/// <summary>
/// A card template that cannot be used: it does not parse, or it does not fit the data it was given.
/// The message names the file, the line and the expression, so that the template's author finds the place.
/// </summary>
/// <param name="file">The template's file, as given to <see cref="CardTemplate.Compile"/>.</param>
/// <param name="line">The line (from 1) of the JSON string that holds the expression, or of the broken JSON.</param>
/// <param name="expression">The JSON string as written in the template, unescaped; empty when the JSON itself is broken.</param>
/// <param name="problem">What is wrong, without the place.</param>
/// <param name="inner">The failure of the JSON reader, if it was that.</param>
public sealed class CardTemplateException(string file, int line, string expression, string problem, Exception? inner = null)
    : Exception(expression.Length == 0 ? $"{file}({line}): {problem}" : $"{file}({line}): {problem}, in \"{expression}\"", inner)
{
    public string File { get; } = file;

    public int Line { get; } = line;

    public string Expression { get; } = expression;

    public string Problem { get; } = problem;
}
