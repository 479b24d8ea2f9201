namespace OutboundKpi.Domain.Reports.Reading;

/// <summary>One number with its label, somewhere in the message.</summary>
/// <param name="Field">The count it is.</param>
/// <param name="Number">The number.</param>
/// <param name="Label">Its label.</param>
internal sealed record Fact(CountField Field, Token Number, Token Label)
{
    /// <summary>Where the number belongs when that was settled with the label, as in a table.</summary>
    public Scope? Scope { get; init; }
}

/// <summary>Where numbers belong: the day, list, script, and part of the day.</summary>
internal sealed record Scope
{
    public static readonly Scope Whole = new();

    public SpokenDay? Day { get; init; }

    /// <summary>Whether it is not clear of which one day the numbers are: 昨日と今日で, 先日の分.</summary>
    public bool HasUnclearDay { get; init; }

    public string? List { get; init; }

    public string? Script { get; init; }

    /// <summary>午前, 9時台: numbers of the parts of a day add up.</summary>
    public string? Part { get; init; }

    /// <summary>A stated total of parts or lists.</summary>
    public bool IsTotal { get; init; }
}
