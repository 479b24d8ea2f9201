using System.Text.Json;
using System.Text.Json.Serialization;
using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Kpis;

namespace OutboundKpi.Bot.Storage;

/// <summary>What a supervisor sets for a team, beside its name, time zone and language. Two are equal when they are written alike.</summary>
public sealed record TeamSettings
{
    /// <summary>Fewer answers than this are never broken down, whatever a team would like.</summary>
    public const int LeastForBreakdown = 5;

    /// <summary>Of fewer answers than this no free text is ever shown, whatever a team would like.</summary>
    public const int LeastForFreeText = 8;

    private static readonly DayOfWeek[] MondayToFriday = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>What holds for a team that has set nothing.</summary>
    public static readonly TeamSettings Default = new();

    /// <summary>When the day's calling ends, in the team's time zone.</summary>
    public TimeOnly ShiftEnd { get; init; } = new(18, 0);

    /// <summary>The weekdays on which the team works; at least one.</summary>
    public IReadOnlyList<DayOfWeek> Weekdays { get; init; } = MondayToFriday;

    /// <summary>Whether the team works on Japan's national holidays.</summary>
    public bool WorksOnHolidays { get; init; }

    /// <summary>The team's own days off, by their first day.</summary>
    public IReadOnlyList<TeamClosure> Closures { get; init; } = [];

    /// <summary>What counts as 接続; <see langword="null"/> while nobody has said.</summary>
    public ConnectLevel? Connect { get; init; }

    /// <summary>What appointments are divided by in the appointment rate.</summary>
    public AppointmentRateBasis AppointmentRate { get; init; } = AppointmentRateBasis.PerConnect;

    /// <summary>Whether a call to somebody who was called before is counted as a call; <see langword="null"/> while nobody has said.</summary>
    public bool? CountsRecalls { get; init; }

    /// <summary>The business day of the next month until whose end a month's reports can be corrected, 1 to 20; <see langword="null"/>: as configured.</summary>
    public int? FreezeBusinessDay { get; init; }

    /// <summary>From how many answers on they are broken down; <see cref="LeastForBreakdown"/> or more.</summary>
    public int FewestForBreakdown { get; init; } = LeastForBreakdown;

    /// <summary>From how many answers on free text is shown; <see cref="LeastForFreeText"/> or more.</summary>
    public int FewestForFreeText { get; init; } = LeastForFreeText;

    /// <summary>The settings as they are stored and audited. A value that is the default is left out, so <c>{}</c> are the defaults.</summary>
    public string ToJson()
    {
        var sparse = new Sparse(
            ShiftEnd == Default.ShiftEnd ? null : ShiftEnd,
            Weekdays.SequenceEqual(MondayToFriday) ? null : Weekdays,
            WorksOnHolidays ? true : null,
            Closures.Count == 0 ? null : Closures,
            Connect,
            AppointmentRate == AppointmentRateBasis.PerConnect ? null : AppointmentRate,
            CountsRecalls,
            FreezeBusinessDay,
            FewestForBreakdown == LeastForBreakdown ? null : FewestForBreakdown,
            FewestForFreeText == LeastForFreeText ? null : FewestForFreeText);
        return JsonSerializer.Serialize(sparse, TeamSettingsJson.Default.Sparse);
    }

    /// <summary>The settings that were stored.</summary>
    /// <exception cref="JsonException">The text is not one of <see cref="ToJson"/>.</exception>
    public static TeamSettings FromJson(string json)
    {
        if (json == "{}")
            return Default;

        var stored = JsonSerializer.Deserialize(json, TeamSettingsJson.Default.Sparse) ?? throw new JsonException("The settings of a team are null.");
        return new()
        {
            ShiftEnd = stored.ShiftEnd ?? Default.ShiftEnd,
            Weekdays = stored.Weekdays ?? MondayToFriday,
            WorksOnHolidays = stored.WorksOnHolidays ?? false,
            Closures = stored.Closures ?? [],
            Connect = stored.Connect,
            AppointmentRate = stored.AppointmentRate ?? AppointmentRateBasis.PerConnect,
            CountsRecalls = stored.CountsRecalls,
            FreezeBusinessDay = stored.FreezeBusinessDay,
            FewestForBreakdown = stored.FewestForBreakdown ?? LeastForBreakdown,
            FewestForFreeText = stored.FewestForFreeText ?? LeastForFreeText,
        };
    }

    /// <summary>The days on which the team works.</summary>
    public BusinessCalendar ToCalendar() => !WorksOnHolidays && Closures.Count == 0 && Weekdays.SequenceEqual(MondayToFriday)
        ? BusinessCalendar.Default
        : new(Weekdays, WorksOnHolidays, Closures.Select(closure => closure.ToSpan()));

    /// <inheritdoc/>
    public bool Equals(TeamSettings? other) => other is not null && ToJson() == other.ToJson();

    /// <inheritdoc/>
    public override int GetHashCode() => ToJson().GetHashCode(StringComparison.Ordinal);

    internal sealed record Sparse(
        TimeOnly? ShiftEnd,
        IReadOnlyList<DayOfWeek>? Weekdays,
        bool? WorksOnHolidays,
        IReadOnlyList<TeamClosure>? Closures,
        ConnectLevel? Connect,
        AppointmentRateBasis? AppointmentRate,
        bool? CountsRecalls,
        int? FreezeBusinessDay,
        int? FewestForBreakdown,
        int? FewestForFreeText);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TeamSettings.Sparse))]
internal sealed partial class TeamSettingsJson : JsonSerializerContext;
