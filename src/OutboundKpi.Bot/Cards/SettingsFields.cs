namespace OutboundKpi.Bot.Cards;

/// <summary>What stands in the fields of the settings form, as text: what was typed, even where it is wrong.</summary>
public sealed record SettingsFields
{
    public string Name { get; init; } = "";

    /// <summary>A language's tag.</summary>
    public string Language { get; init; } = "";

    /// <summary>An IANA time zone.</summary>
    public string TimeZone { get; init; } = "";

    /// <summary>A time of day, such as 18:00.</summary>
    public string ShiftEnd { get; init; } = "";

    /// <summary>The names of the weekdays, with commas between them.</summary>
    public string Weekdays { get; init; } = "";

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public string WorksOnHolidays { get; init; } = "";

    /// <summary>Days off, one a line: <c>2026-12-29〜2027-01-03 年末年始</c>.</summary>
    public string Closures { get; init; } = "";

    /// <summary>The name of a level of 接続; empty for none.</summary>
    public string Connect { get; init; } = "";

    /// <summary>The name of a basis of the appointment rate.</summary>
    public string AppointmentRate { get; init; } = "";

    /// <summary><c>yes</c>, <c>no</c>, or empty while nobody has said.</summary>
    public string Recalls { get; init; } = "";

    /// <summary>A business day of the next month; empty for what is configured.</summary>
    public string FreezeDay { get; init; } = "";

    /// <summary>A number of answers.</summary>
    public string Breakdown { get; init; } = "";

    /// <summary>A number of answers.</summary>
    public string FreeText { get; init; } = "";
}
