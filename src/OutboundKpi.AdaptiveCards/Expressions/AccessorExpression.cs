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
    private readonly Lookup? _lookup;

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
            _lookup = TryBuild(step => step.Evaluate(null!, substitute: false), out var failure)
                ?? throw new ExpressionException(failure.Reason);
        }
    }

    public override ReturnTypes Returns => ReturnTypes.Any;

    public override CardValue Evaluate(Scope scope, bool substitute)
    {
        var failure = CardValue.Undefined;
        if ((_lookup ?? BuildIn(scope, substitute, out failure)) is not { } lookup)
        {
            return failure;
        }

        var start = _start?.Evaluate(scope, substitute) ?? default;
        if (start.IsFailure)
        {
            return CardValue.Failed(start.Reason);
        }

        var value = _start is null ? lookup.From(scope) : Lookup.Walk(start, lookup.Segments);
        return value.IsUndefined && substitute ? lookup.MissingText : value;
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

    private Lookup? BuildIn(Scope scope, bool substitute, out CardValue failure) => TryBuild(index => index.Evaluate(scope, substitute), out failure);

    /// <summary>Puts the steps together as text, which is how the language itself sees a path (and so where its oddities come from).</summary>
    private Lookup? TryBuild(Func<Expression, CardValue> evaluate, out CardValue failure)
    {
        failure = default;
        var path = "";
        foreach (var (name, index) in _steps)
        {
            if (index is null)
            {
                path = $"{name}.{path}";
                continue;
            }

            var value = evaluate(index);
            var text = value.IsFailure ? "" : JsText.ToText(value);
            if (!value.IsFailure && PathSegment.LeadingInteger(text) is not null)
            {
                path = $"[{text}].{path}";
            }
            else if (value.IsText)
            {
                path = $"['{text}'].{path}";
            }
            else
            {
                failure = CardValue.Failed(value.IsFailure ? value.Reason : $"{index} is neither a number nor a text");
                return null;
            }
        }

        return new Lookup(path.TrimEnd('.').Replace(".[", "[", StringComparison.Ordinal), fromScope: _start is null);
    }

    /// <summary>A path ready to walk.</summary>
    private sealed class Lookup
    {
        private readonly Origin _origin;

        public Lookup(string path, bool fromScope)
        {
            Segments = PathSegment.Split(path);
            MissingText = CardValue.FromText("${" + path + "}");
            if (fromScope && path[0] == '$')
            {
                _origin = Segments[0].Name.ToUpperInvariant() switch
                {
                    "$ROOT" => Origin.Root,
                    "$DATA" => Origin.Data,
                    "$INDEX" => Origin.Index,
                    _ => Origin.Nothing,
                };
                Segments = Segments[1..];
            }
        }

        private enum Origin
        {
            Data,
            Root,
            Index,
            Nothing,
        }

        public PathSegment[] Segments { get; }

        public CardValue MissingText { get; }

        public static CardValue Walk(CardValue value, PathSegment[] segments)
        {
            foreach (var segment in segments)
            {
                value = segment.Step(value);
            }

            return value;
        }

        public CardValue From(Scope scope) => Walk(
            _origin switch
            {
                Origin.Data => scope.Data,
                Origin.Root => scope.Root,
                Origin.Index when scope.Index != Scope.NoIndex => CardValue.FromNumber(scope.Index),
                _ => CardValue.Undefined,
            },
            Segments);
    }
}
