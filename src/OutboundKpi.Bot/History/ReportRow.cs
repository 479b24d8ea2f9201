using System.Runtime.InteropServices;

namespace OutboundKpi.Bot.History;

/// <summary>One row of a report file, small enough to keep a million of them.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct ReportRow
{
    public required int Line { get; init; }

    public required DateOnly Date { get; init; }

    public required RosterMember Member { get; init; }

    public required string List { get; init; }

    public required string Script { get; init; }

    /// <summary>The place in the log; 0 in a file of days.</summary>
    public required long Seq { get; init; }

    /// <summary>When it was submitted; the default in a file of days.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }

    public required PackedCounts Counts { get; init; }

    public required ReportRowState State { get; init; }

    /// <summary>By person, day, list and script: rows that are equal in this are about the same.</summary>
    public int CompareSubject(in ReportRow other)
    {
        var order = Member.PersonNumber.CompareTo(other.Member.PersonNumber);
        order = order != 0 ? order : Date.CompareTo(other.Date);
        order = order != 0 ? order : string.CompareOrdinal(List, other.List);
        return order != 0 ? order : string.CompareOrdinal(Script, other.Script);
    }
}

/// <summary>What becomes of a row.</summary>
internal enum ReportRowState : byte
{
    /// <summary>It is said for the first time.</summary>
    New,

    /// <summary>It takes the place of something that was said before.</summary>
    Change,

    /// <summary>It is known already.</summary>
    Known,

    /// <summary>It cannot be true of anybody's day.</summary>
    Impossible,
}
