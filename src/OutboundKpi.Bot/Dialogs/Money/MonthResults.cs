namespace OutboundKpi.Bot.Dialogs.Money;

/// <summary>What came of a month.</summary>
/// <param name="Appointments">The appointments made in it.</param>
/// <param name="Deals">The deals, by <paramref name="Basis"/>.</param>
/// <param name="Operators">How many people called.</param>
/// <param name="Basis">Which deals they are.</param>
/// <param name="DealsToCome">The share, 0 to 1, of the deals that are still to come or of which nobody has told.</param>
public sealed record MonthResults(int Appointments, int Deals, int Operators, DealsBasis Basis, double DealsToCome);

/// <summary>Which deals are set against a month's cost.</summary>
public enum DealsBasis
{
    /// <summary>Those of the appointments made in the month, nearly all of which have come.</summary>
    Cohort,

    /// <summary>Those of the appointments made in the month, of which many are still to come: nothing can be said yet.</summary>
    Unripe,

    /// <summary>Those that were counted in the month, whosesoever appointments they were: a rough figure.</summary>
    Counted,
}
