using OutboundKpi.AdaptiveCards.Data;

namespace OutboundKpi.AdaptiveCards.Expressions;

/// <summary>
/// A name, alone or after a dot: <c>team</c>, <c>team.name</c>, <c>days[0].calls</c>. The whole chain of names and brackets before the
/// last name is one path, looked up at once; it only starts from a computed value when something else than names and brackets is first.
/// </summary>
internal sealed class AccessorExpression : Expression
{
    private const string Version = "$_acTemplateVersion";

    private readonly string _name;
    private readonly Expression? _instance;

    /// <summary>What the path starts from; null when that is the scope.</summary>
    private readonly Expression? _start;

    /// <summary>The steps from the last to the first: names, and the expressions in brackets.</summary>
    private readonly List<(string? Name, Expression? Index)> _steps = [];

    /// <summary>The path when all its brackets hold constants; null when it must be built each time.</summary>
    private readonly DataPath? _path;

    public AccessorExpression(string name, Expression? instance = null)
    {
        if (instance?.Returns.HasFlag(ReturnTypes.Any) == false)
        {
            throw new ExpressionException($"{instance} has no members");
        }

        if (instance is null && name.Equals(Version, StringComparison.OrdinalIgnoreCase))
        {
            throw new ExpressionException($"{Version} is not supported");
        }

        _name = name;
        _instance = instance;
        _start = this;
        while (_start is AccessorExpression or ElementExpression)
        {
            if (_start is AccessorExpression accessor)
            {
                _steps.Add((accessor._name, null));
                _start = accessor._instance;
            }
            else if (_start is ElementExpression element)
            {
                _steps.Add((null, element.Index));
                _start = element.Instance;
            }
        }

        if (_steps.TrueForAll(step => step.Index is null or ConstantExpression))
        {
            _path = TryBuild(index => index.Evaluate(new Scope(), substitute: false), out var failure)
                ?? throw new ExpressionException(failure.Reason);
        }
    }

    public override ReturnTypes Returns => ReturnTypes.Any;

    public override CardValue Evaluate(Scope scope, bool substitute)
    {
        var failure = CardValue.Undefined;
        if ((_path ?? BuildIn(scope, substitute, out failure)) is not { } path)
        {
            return failure;
        }

        var start = _start?.Evaluate(scope, substitute) ?? default;
        if (start.IsFailure)
        {
            return CardValue.Failed(start.Reason);
        }

        var value = _start is null ? path.From(scope) : DataPath.Walk(start, path.Segments);
        return value.IsUndefined && substitute ? path.MissingText : value;
    }

    public override ModelType Infer(CheckScope scope)
    {
        if (_instance is not null)
        {
            return scope.Member(_instance.Infer(scope), _name);
        }

        return _name.ToUpperInvariant() switch
        {
            "$ROOT" => scope.Root,
            "$DATA" => scope.Data,
            "$INDEX" => new(ModelTypeKind.Scalar, typeof(int)),
            "$HOST" => ModelType.Open,
            ['$', ..] => throw scope.Fail($"there is no '{_name}', only $root, $data, $index and $host"),
            _ => scope.Member(scope.Data, _name),
        };
    }

    public override string ToString() => _instance is null ? _name : $"{_instance}.{_name}";

    private DataPath? BuildIn(Scope scope, bool substitute, out CardValue failure) => TryBuild(index => index.Evaluate(scope, substitute), out failure);

    /// <summary>Puts the steps together as text, which is how the language itself sees a path (and so where its oddities come from).</summary>
    private DataPath? TryBuild(Func<Expression, CardValue> evaluate, out CardValue failure)
    {
        failure = default;
        var text = "";
        foreach (var (name, index) in _steps)
        {
            if (index is null)
            {
                text = $"{name}.{text}";
                continue;
            }

            var value = evaluate(index);
            var key = value.IsFailure ? "" : JsText.ToText(value);
            if (!value.IsFailure && PathSegment.LeadingInteger(key) is not null)
            {
                text = $"[{key}].{text}";
            }
            else if (value.IsText)
            {
                text = $"['{key}'].{text}";
            }
            else
            {
                failure = CardValue.Failed(value.IsFailure ? value.Reason : $"{index} is neither a number nor a text");
                return null;
            }
        }

        return new DataPath(text.TrimEnd('.').Replace(".[", "[", StringComparison.Ordinal), fromScope: _start is null);
    }
}
