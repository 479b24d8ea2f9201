namespace OutboundKpi.Domain.Reports;

/// <summary>What is wrong with the text of one number field.</summary>
public enum CountProblem
{
    /// <summary>Nothing: it is a number that a day can have.</summary>
    None,

    /// <summary>Nothing was given, or only a dash; for a field that may be left out that is fine.</summary>
    Empty,

    NotANumber,

    Negative,

    /// <summary>Not a whole number: 1.5 calls, 90 seconds.</summary>
    Fraction,

    /// <summary>More than a person can do in a day (<see cref="ReportCheck"/>).</summary>
    TooLarge,
}
