using OutboundKpi.AdaptiveCards.Data;

namespace OutboundKpi.AdaptiveCards.Expressions;

/// <summary>What is known at start about <c>$root</c> and <c>$data</c> where an expression stands.</summary>
internal sealed record CheckScope(ModelType Root, ModelType Data, SourceText? Source = null)
{
    /// <summary>The type of a member of a value.</summary>
    /// <exception cref="CardTemplateException">The type has no such member, or its member cannot be shown.</exception>
    public ModelType Member(ModelType owner, string name)
    {
        if (owner.Kind == ModelTypeKind.Open)
        {
            return ModelType.Open;
        }

        var property = owner.Kind == ModelTypeKind.Model
            ? ModelShape.PropertiesOf(owner.Type!).FirstOrDefault(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            : null;
        if (property is null)
        {
            throw Fail($"{owner} has no '{name}'");
        }

        var type = ValueReader.Describe(property.PropertyType);
        return type.Kind == ModelTypeKind.Unsupported ? throw Fail($"'{name}' is a {type}, which a card cannot show: pass it as text") : type;
    }

    public CardTemplateException Fail(string problem) => Source!.Error(problem);
}
