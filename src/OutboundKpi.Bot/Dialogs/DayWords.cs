using OutboundKpi.Domain.Reports;

namespace OutboundKpi.Bot.Dialogs;

/// <summary>A day that a person names beside a command, such as "昨日", "11/20" or "2026-11-20".</summary>
public static class DayWords
{
    /// <summary>The day; <see langword="null"/> when the words are no day, or one that no calendar has.</summary>
    public static DateOnly? Read(string words, DateOnly today) =>
        DateOnly.TryParseExact(words, "yyyy-MM-dd", out var date) ? date : ReportParser.ReadDay(words)?.On(today);
}
