namespace OutboundKpi.Bot.History;

/// <summary>What to import, and how.</summary>
/// <param name="Kind">What the file holds.</param>
/// <param name="TenantId">Whose it is.</param>
/// <param name="MayCreate">Whether teams and operators that the file names are made where they are missing.</param>
/// <param name="IsDryRun">Whether everything is done but the writing.</param>
public sealed record ImportSettings(ImportKind Kind, string TenantId, bool MayCreate, bool IsDryRun);
