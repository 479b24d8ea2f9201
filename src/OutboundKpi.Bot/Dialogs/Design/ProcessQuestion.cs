namespace OutboundKpi.Bot.Dialogs.Design;

/// <summary>3: who does what up to where, what is handed over, and when an appointment counts.</summary>
public sealed class ProcessQuestion : WrittenQuestion
{
    /// <inheritdoc/>
    public override DesignStep Step => DesignStep.Process;

    /// <inheritdoc/>
    protected override IReadOnlyList<Written> Fields { get; } =
    [
        new(
            "flow",
            "design.process.flow",
            "design.process.flowHint",
            "design.process.flowMissing",
            "design.process.flowWords",
            draft => draft.Flow,
            (draft, words) => draft with { Flow = words }),
        new(
            "handOver",
            "design.process.handOver",
            "design.process.handOverHint",
            "design.process.handOverMissing",
            "design.process.handOverWords",
            draft => draft.HandOver,
            (draft, words) => draft with { HandOver = words }),
        new(
            "condition",
            "design.process.condition",
            "design.process.conditionHint",
            "design.process.conditionMissing",
            "design.process.conditionWords",
            draft => draft.AppointmentCondition,
            (draft, words) => draft with { AppointmentCondition = words }),
    ];
}
