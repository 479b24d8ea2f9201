using System.ComponentModel.DataAnnotations;

namespace OutboundKpi.Bot.Inbound;

/// <summary>How activities are taken: section <c>Inbound</c>.</summary>
public sealed class InboundOptions
{
    /// <summary>The language where neither the person, nor the team, nor the channel says which. Default <c>ja</c>.</summary>
    [Required]
    public string Language { get; set; } = "ja";

    /// <summary>The IANA time zone where neither the team nor the channel says which. Default <c>Asia/Tokyo</c>.</summary>
    [Required]
    public string TimeZone { get; set; } = "Asia/Tokyo";

    /// <summary>
    /// How long an answer may take before the channel gets an interim one and the real one follows as a message. Default 8 s; 1 to 14
    /// (Teams gives up after 15).
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:14")]
    public TimeSpan AnswerWithin { get; set; } = TimeSpan.FromSeconds(8);
}
