namespace OutboundKpi.Domain.Plans;

/// <summary>In what two versions of a plan differ, piece by piece, so that people can read what has changed. Of two plans that say the same it is empty.</summary>
/// <param name="Changes">From the goal down to the KPIs, these in the order of the newer plan.</param>
public sealed record PlanDifference(IReadOnlyList<PlanChange> Changes)
{
    /// <summary>Whether the plans say the same.</summary>
    public bool IsEmpty => Changes.Count == 0;

    /// <summary>Compares two plans.</summary>
    /// <param name="before">The older one.</param>
    /// <param name="after">The newer one.</param>
    public static PlanDifference Between(KpiPlan before, KpiPlan after) =>
        new([.. OfPlan(before, after), .. OfPurposes(before.Purposes, after.Purposes), .. OfItems(before, after)]);

    private static IEnumerable<PlanChange> OfPlan(KpiPlan before, KpiPlan after)
    {
        if (before.Goal != after.Goal)
            yield return new GoalChanged(before.Goal, after.Goal);

        (PlanText Text, string Before, string After)[] texts =
        [
            (PlanText.Persona, before.Persona, after.Persona),
            (PlanText.Problem, before.Problem, after.Problem),
            (PlanText.ProcessSteps, before.Process.Steps, after.Process.Steps),
            (PlanText.ProcessHandOver, before.Process.HandOver, after.Process.HandOver),
            (PlanText.ProcessAppointmentCondition, before.Process.AppointmentCondition, after.Process.AppointmentCondition),
        ];
        foreach (var text in texts.Where(text => text.Before != text.After))
            yield return new PlanTextChanged(text.Text, text.Before, text.After);

        if (before.Phase != after.Phase)
            yield return new PhaseChanged(before.Phase, after.Phase);
    }

    private static IEnumerable<PlanChange> OfPurposes(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        foreach (var removed in before.Except(after))
            yield return new PurposeRemoved(removed);

        foreach (var added in after.Except(before))
            yield return new PurposeAdded(added);

        var (stayed, stays) = (Kept(before, after), Kept(after, before));
        if (!stayed.SequenceEqual(stays))
            yield return new PurposesReordered(stayed, stays);
    }

    private static IEnumerable<PlanChange> OfItems(KpiPlan before, KpiPlan after)
    {
        foreach (var removed in before.Items.Where(item => after.Find(item.KpiKey) is null))
            yield return new ItemRemoved(removed);

        foreach (var added in after.Items.Where(item => before.Find(item.KpiKey) is null))
            yield return new ItemAdded(added);

        string[] keysBefore = [.. before.Items.Select(item => item.KpiKey)];
        string[] keysAfter = [.. after.Items.Select(item => item.KpiKey)];
        var (stayed, stays) = (Kept(keysBefore, keysAfter), Kept(keysAfter, keysBefore));
        if (!stayed.SequenceEqual(stays))
            yield return new ItemsReordered(stayed, stays);

        if (before.Main?.KpiKey != after.Main?.KpiKey)
            yield return new MainChanged(before.Main?.KpiKey, after.Main?.KpiKey);

        foreach (var change in after.Items.SelectMany(item => before.Find(item.KpiKey) is { } was ? OfItem(was, item) : []))
            yield return change;
    }

    private static IEnumerable<PlanChange> OfItem(PlanItem before, PlanItem after)
    {
        if (before.Target != after.Target)
            yield return new TargetChanged(after.KpiKey, before.Target, after.Target);

        (ItemText Text, string Before, string After)[] texts =
        [
            (ItemText.Purpose, before.Purpose, after.Purpose),
            (ItemText.Impact, before.Impact, after.Impact),
            (ItemText.Reason, before.Reason, after.Reason),
        ];
        foreach (var text in texts.Where(text => text.Before != text.After))
            yield return new ItemTextChanged(after.KpiKey, text.Text, text.Before, text.After);

        if (!before.Actions.SequenceEqual(after.Actions))
            yield return new ActionsChanged(after.KpiKey, before.Actions, after.Actions);
    }

    private static string[] Kept(IReadOnlyList<string> own, IReadOnlyList<string> other) => [.. own.Where(other.Contains)];
}
