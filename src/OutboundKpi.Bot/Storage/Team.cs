using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Kpis;

namespace OutboundKpi.Bot.Storage;

/// <summary>An outbound team: the people whose reports are counted together, and what is set for them.</summary>
public sealed record Team
{
    /// <summary>The columns of a team in a query of the table alone.</summary>
    internal const string Columns = "tenant_id, team_id, name, time_zone, language, settings, version, added_by, directory_id";

    public required string TenantId { get; init; }

    public required string TeamId { get; init; }

    public required string Name { get; init; }

    /// <summary>The IANA name of the time zone in which the team's days begin and end, such as <c>Asia/Tokyo</c>.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The culture name of what the bot says to the team, and to its people who chose none.</summary>
    public required string Language { get; init; }

    /// <summary>What its supervisor has set.</summary>
    public TeamSettings Settings { get; init; } = TeamSettings.Default;

    /// <summary>Grows by one with each change of name, time zone, language or settings after the first.</summary>
    public long Version { get; init; }

    /// <summary>Who added the bot to the team, and may say that they lead it while nobody does; <see langword="null"/> when it came about otherwise.</summary>
    public string? AddedBy { get; init; }

    /// <summary>The team's id in the tenant's directory, by which a channel's team is recognised as this one; <see langword="null"/> when nobody has said.</summary>
    public string? DirectoryId { get; init; }

    /// <summary>The days on which the team works.</summary>
    public BusinessCalendar Calendar => Settings.ToCalendar();

    /// <summary>The KPIs, with the team's own denominator of the appointment rate.</summary>
    public KpiCatalogue Kpis => KpiCatalogue.Of(Settings.AppointmentRate);
}
