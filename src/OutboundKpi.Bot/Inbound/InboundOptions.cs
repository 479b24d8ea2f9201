using System.ComponentModel.DataAnnotations;

namespace OutboundKpi.Bot.Inbound;

/// <summary>How activities are taken: section <c>Inbound</c>.</summary>
public sealed class InboundOptions
{
    /// <summary>The language where neither the person, nor the team, nor the channel says which. Default <c>ja</c>.</summary>
    [Required]
    public string Language { get; set; } = "ja";

    /// <summary>The IANA time zone where neither the team nor the channel says which. Default <c>Asia/Tokyo</c>.</summary>
    [TimeZoneId]
    public string TimeZone { get; set; } = "Asia/Tokyo";
}
