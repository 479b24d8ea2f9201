namespace OutboundKpi.Domain.Retrospectives.Disclosure;

/// <summary>People who answered a question, as a group that a result could be shown of: a team, or a site made of teams.</summary>
public sealed record AnswerGroup
{
    private AnswerGroup(string key, int answers, IReadOnlyList<AnswerGroup> parts) => (Key, Answers, Parts) = (key, answers, parts);

    /// <summary>The group's name, different from all others.</summary>
    public string Key { get; }

    /// <summary>How many of it answered the question, 0 or more.</summary>
    public int Answers { get; }

    /// <summary>The groups that it is made of, everybody in exactly one; empty when it is not broken down.</summary>
    public IReadOnlyList<AnswerGroup> Parts { get; }

    /// <summary>A group that is not broken down.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number of answers is negative.</exception>
    public static AnswerGroup Of(string key, int answers)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(answers);
        return new(key, answers, []);
    }

    /// <summary>A group made of others.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static AnswerGroup Of(string key, IReadOnlyList<AnswerGroup> parts) =>
        parts.Count > 0 ? new(key, parts.Sum(part => part.Answers), parts) : throw new ArgumentException("A group is made of at least one.", nameof(parts));

    /// <summary>This group and all that it is made of, a group before its parts.</summary>
    public IEnumerable<AnswerGroup> WithAllParts() => Parts.SelectMany(part => part.WithAllParts()).Prepend(this);

    /// <summary>The groups at the bottom, into which everybody falls exactly once.</summary>
    public IEnumerable<AnswerGroup> Leaves() => WithAllParts().Where(group => group.Parts.Count == 0);
}
