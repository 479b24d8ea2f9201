namespace OutboundKpi.Domain.Retrospectives.Disclosure;

/// <summary>
/// Decides of which groups a result may be shown, so that adding and subtracting whatever is shown never gives the result of a group with fewer answers than
/// the minimum. Both ways below keep to one principle: the people fall into blocks of at least the minimum, and every result that is shown is of whole blocks.
/// </summary>
/// <remarks>
/// It holds for one breakdown of the people, so a question is broken down in one way in a round. It holds for one moment, so it is decided once, at the
/// close of the round, with the groups that people were in when they were asked, and the outcome is kept: a second look is the same view, whoever has
/// joined, left or had their data deleted since. How many have answered is no secret. It cannot hide unanimity: when all of a block
/// say the same, everybody knows what each of them said.
/// </remarks>
public static class DisclosureControl
{
    /// <summary>
    /// The whole matters most, as in a manager's hearing: it is shown whenever enough have answered. Where a part is too small, and subtracting the other parts
    /// would give it away, the smallest of them is hidden with it.
    /// </summary>
    /// <param name="whole">Everybody.</param>
    /// <param name="minimum">The fewest answers of a result that may be known, 2 or more.</param>
    /// <returns>A view of each group, by key.</returns>
    /// <exception cref="ArgumentException">Two groups have the same key.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The minimum is less than 2.</exception>
    public static IReadOnlyDictionary<string, GroupView> WholeFirst(AnswerGroup whole, int minimum)
    {
        Check(whole, minimum);
        var views = new Dictionary<string, GroupView>();
        ShowFromTop(whole, minimum, hiddenAs: null, rolledUpInto: null, views);
        return views;
    }

    /// <summary>
    /// The parts matter most, as with teams that see their own result: each is shown when enough have answered. What is left over goes up into the next
    /// group that it is large enough in; a group whose leftover is too small is shown without it.
    /// </summary>
    /// <inheritdoc cref="WholeFirst"/>
    public static IReadOnlyDictionary<string, GroupView> PartsFirst(AnswerGroup whole, int minimum)
    {
        Check(whole, minimum);
        var views = new Dictionary<string, GroupView>();
        ShowFromBottom(whole, minimum, views);
        NameRollUps(whole, views);
        return views;
    }

    private static void Check(AnswerGroup whole, int minimum)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minimum, 2);
        if (whole.WithAllParts().GroupBy(group => group.Key).FirstOrDefault(groups => groups.Count() > 1) is { } twice)
            throw new ArgumentException($"There are two groups '{twice.Key}'.", nameof(whole));
    }

    private static void ShowFromTop(AnswerGroup group, int minimum, GroupVisibility? hiddenAs, string? rolledUpInto, Dictionary<string, GroupView> views)
    {
        var visibility = group.Answers switch
        {
            0 => GroupVisibility.Empty,
            var answers when answers < minimum => GroupVisibility.TooFew,
            _ => hiddenAs ?? GroupVisibility.Shown,
        };
        var isShown = visibility == GroupVisibility.Shown;
        views[group.Key] = new(
            group.Key, group.Answers, visibility, isShown ? [.. group.Leaves().Select(leaf => leaf.Key)] : [], isShown || visibility == GroupVisibility.Empty ? null : rolledUpInto);

        var protecting = isShown ? Protecting(group.Parts, minimum) : null;
        foreach (var part in group.Parts)
        {
            // Nothing under a hidden group is shown: what is left of it would be another small group.
            var hidden = isShown && part.Key != protecting ? (GroupVisibility?)null : GroupVisibility.ProtectsAnother;
            ShowFromTop(part, minimum, hidden, isShown ? group.Key : rolledUpInto, views);
        }
    }

    // The part to hide with those that are too small, when all of these together are too small as well.
    private static string? Protecting(IReadOnlyList<AnswerGroup> parts, int minimum)
    {
        var hidden = parts.Where(part => part.Answers < minimum).Sum(part => part.Answers);
        return hidden == 0 || hidden >= minimum
            ? null
            : parts.Where(part => part.Answers >= minimum).OrderBy(part => part.Answers).ThenBy(part => part.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
    }

    // Answers which groups at the bottom are in no shown result yet.
    private static List<AnswerGroup> ShowFromBottom(AnswerGroup group, int minimum, Dictionary<string, GroupView> views)
    {
        List<AnswerGroup> leftOver = group.Parts.Count == 0 ? [group] : [.. group.Parts.SelectMany(part => ShowFromBottom(part, minimum, views))];
        var missing = leftOver.Sum(leaf => leaf.Answers);
        var visibility = group.Answers == 0 ? GroupVisibility.Empty
            : missing == 0 || missing >= minimum ? GroupVisibility.Shown
            : missing < group.Answers ? GroupVisibility.ShownInPart
            : GroupVisibility.TooFew;
        var covered = visibility switch
        {
            GroupVisibility.Shown => group.Leaves(),
            GroupVisibility.ShownInPart => group.Leaves().Except(leftOver),
            _ => [],
        };
        views[group.Key] = new(group.Key, group.Answers, visibility, [.. covered.Select(leaf => leaf.Key)], RolledUpInto: null);
        return visibility == GroupVisibility.Shown ? [] : leftOver;
    }

    private static void NameRollUps(AnswerGroup whole, Dictionary<string, GroupView> views)
    {
        var smallestFirst = whole.WithAllParts().Reverse().Select(group => views[group.Key]).Where(view => view.IsShown).ToList();
        foreach (var hidden in whole.WithAllParts().Where(group => views[group.Key].Visibility == GroupVisibility.TooFew))
        {
            var into = smallestFirst.Find(view => hidden.Leaves().All(leaf => view.Covers.Contains(leaf.Key)));
            views[hidden.Key] = views[hidden.Key] with { RolledUpInto = into?.Key };
        }
    }
}
