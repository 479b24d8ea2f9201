namespace OutboundKpi.Domain.Diagnosis;

/// <summary>Why nothing can be said yet.</summary>
public enum UndecidedReason
{
    /// <summary>There is no such count at all.</summary>
    NoData,

    /// <summary>There is too little to tell a change worth acting on from chance.</summary>
    TooFew,

    /// <summary>Too many of the appointments have not had their date yet.</summary>
    NotMature,
}

/// <summary>A question that the numbers cannot answer yet, and what is missing.</summary>
/// <param name="KpiKey">The KPI's key, as in the catalogue.</param>
/// <param name="Scope">Of what.</param>
/// <param name="Reason">Why not.</param>
/// <param name="Needed">How many more of the KPI's denominator would do; <see langword="null"/> when waiting is all that helps.</param>
/// <param name="Open">The share of recent appointments whose outcome is open, 0 to 1; <see langword="null"/> where that is not the reason.</param>
/// <param name="Against">For a comparison, the other list or script.</param>
public sealed record Undecided(
    string KpiKey, FindingScope Scope, UndecidedReason Reason, long? Needed = null, double? Open = null, string? Against = null);
