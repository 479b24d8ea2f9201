namespace OutboundKpi.Bot.Dialogs.Design;

/// <summary>2: whom the team calls, and what troubles them.</summary>
public sealed class PersonaQuestion : WrittenQuestion
{
    /// <inheritdoc/>
    public override DesignStep Step => DesignStep.Persona;

    /// <inheritdoc/>
    protected override IReadOnlyList<Written> Fields { get; } =
    [
        new(
            "persona",
            "design.persona.whom",
            "design.persona.whomHint",
            "design.persona.whomMissing",
            "design.persona.whomWords",
            draft => draft.Persona,
            (draft, words) => draft with { Persona = words }),
        new(
            "problem",
            "design.persona.problem",
            "design.persona.problemHint",
            "design.persona.problemMissing",
            "design.persona.problemWords",
            draft => draft.Problem,
            (draft, words) => draft with { Problem = words }),
    ];
}
