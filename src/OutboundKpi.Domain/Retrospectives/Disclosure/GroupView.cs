namespace OutboundKpi.Domain.Retrospectives.Disclosure;

/// <summary>What may be shown of a group.</summary>
/// <param name="Key">The group.</param>
/// <param name="Answers">How many of it answered. This may always be shown.</param>
/// <param name="Visibility">Whether its result may be shown.</param>
/// <param name="Covers">The groups at the bottom whose answers its result is made of; empty when it is not shown.</param>
/// <param name="RolledUpInto">For a group that is hidden, the smallest shown group that its answers are in; <see langword="null"/> when none, or when it is not hidden.</param>
public sealed record GroupView(string Key, int Answers, GroupVisibility Visibility, IReadOnlyList<string> Covers, string? RolledUpInto)
{
    /// <summary>Whether there is a result to show.</summary>
    public bool IsShown => Visibility is GroupVisibility.Shown or GroupVisibility.ShownInPart;
}
