namespace OutboundKpi.Domain.Reports;

/// <summary>What a message says about one day, list and script: only what was said.</summary>
/// <param name="Counts">The counts that were said.</param>
/// <param name="Day">The day as it was named; <see langword="null"/> when none was named, which the reader takes as today.</param>
/// <param name="List">The list's name as written, without the word for list; <see langword="null"/> when unsaid.</param>
/// <param name="Script">The script's name as written, without the word for script; <see langword="null"/> when unsaid.</param>
public sealed record ReportBlock(ReportCounts Counts, SpokenDay? Day = null, string? List = null, string? Script = null);
