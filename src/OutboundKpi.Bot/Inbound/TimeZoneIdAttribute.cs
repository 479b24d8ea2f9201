using System.ComponentModel.DataAnnotations;

namespace OutboundKpi.Bot.Inbound;

/// <summary>A setting that names a time zone which this machine knows.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TimeZoneIdAttribute() : ValidationAttribute("{0} must be an IANA time zone such as Asia/Tokyo.")
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is string id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out _);
}
