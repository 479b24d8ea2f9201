using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Dialogs.Reports;

/// <summary>What a summary is about.</summary>
/// <param name="HeadingKey">The text of its heading.</param>
/// <param name="Before">The entry that was replaced; <see langword="null"/> when there was none.</param>
/// <param name="Said">What was said.</param>
public sealed record SummaryOf(string HeadingKey, ReportEntry? Before = null, ReportBlockOf? Said = null)
{
    /// <summary>Whether what was not said stays as it was: so for a message, not for a form.</summary>
    public bool Merges { get; init; }

    /// <summary>Whether it may have been meant to add: so for a second report, not for a correction.</summary>
    public bool CanAdd { get; init; }

    /// <summary>What was learnt about how the team writes, in words; <see langword="null"/> when nothing was.</summary>
    public string? Learnt { get; init; }

    /// <summary>Numbers of the message that are kept nowhere, as written.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>A note in place of the one about what was replaced.</summary>
    public string? NoteKey { get; init; }
}
