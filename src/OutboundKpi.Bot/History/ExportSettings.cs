namespace OutboundKpi.Bot.History;

/// <summary>What to export.</summary>
/// <param name="Kind">What.</param>
/// <param name="TenantId">Whose.</param>
/// <param name="TeamId">Of which team; <see langword="null"/>: of all teams.</param>
/// <param name="From">The first day; <see langword="null"/>: from the beginning.</param>
/// <param name="To">The last day; <see langword="null"/>: to the end.</param>
public sealed record ExportSettings(ExportKind Kind, string TenantId, string? TeamId, DateOnly? From, DateOnly? To)
{
    internal DateOnly First => From ?? DateOnly.MinValue;

    internal DateOnly Last => To ?? DateOnly.MaxValue;
}
