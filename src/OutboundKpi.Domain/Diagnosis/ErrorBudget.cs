namespace OutboundKpi.Domain.Diagnosis;

/// <summary>
/// How the chance of a false claim is shared among all that one look at a team asks (a weighted Bonferroni correction).
/// </summary>
/// <remarks>
/// What is looked at is chosen beforehand, and each question has its share whether or not it can be asked that day. The team's own course
/// has the most, since that is what can be acted on; the operators together have a quarter, however many they are. A team is looked at again and again
/// while its data grow, and looks at the same data are not independent: the total of one look is set so that six monthly looks at a quiet team
/// stay under 5 % together, which the tests measure on simulated teams.
/// </remarks>
internal static class ErrorBudget
{
    /// <summary>The chance of any false change in one look.</summary>
    public const double OfOneLook = 0.015;

    /// <summary>Below this chance, by itself, a number is worth an eye although it is no change.</summary>
    public const double Watch = 0.01;

    /// <summary>
    /// The same for one operator's rates: a person's numbers are few, and a supervisor may well look at the one that stands out. Chance alone makes
    /// one of ten operators stand out like this about every third time, and the card says so.
    /// </summary>
    public const double WatchOfPerson = 0.05;

    /// <summary>The share of a team question that goes to days found by search; the rest goes to days that were known: dated events, and shifts of the calls.</summary>
    public const double ShareOfSearch = 0.6;

    /// <summary>
    /// The chance of a false claim that a rate moved on the very day on which the calls did. It is asked only after a shift of the calls was found beyond
    /// doubt, which hardly ever happens to a quiet team, so it costs such a team nothing (a gate: Dmitrienko, Offen, Westfall 2003, Statistics in Medicine 22:2387-2400).
    /// </summary>
    public const double OnceCallsShifted = 0.004;

    /// <summary>The team's course, by KPI.</summary>
    public static double OfTeam(string kpiKey) => OfOneLook * kpiKey switch
    {
        "calls" => 0.10,
        "connect-rate" => 0.12,
        "appointment-rate" => 0.12,
        "meeting-rate" => 0.12,
        "win-rate" => 0.04,
        _ => 0,
    };

    /// <summary>All operators together, by KPI.</summary>
    public static double OfOperators(string kpiKey) => OfOneLook * kpiKey switch
    {
        "connect-rate" => 0.08,
        "appointment-rate" => 0.12,
        _ => 0,
    };

    /// <summary>All lists, or all scripts, changing in time, by KPI.</summary>
    public static double OfStrata(string kpiKey) => OfOneLook * kpiKey switch
    {
        "connect-rate" => 0.02,
        "appointment-rate" => 0.02,
        _ => 0,
    };

    /// <summary>All pairs of lists, by KPI.</summary>
    public static double OfLists(string kpiKey) => OfOneLook * kpiKey switch
    {
        "connect-rate" => 0.04,
        "appointment-rate" => 0.04,
        "meeting-rate" => 0.03,
        _ => 0,
    };

    /// <summary>All pairs of scripts, by KPI.</summary>
    public static double OfScripts(string kpiKey) => OfOneLook * kpiKey switch
    {
        "connect-rate" => 0.02,
        "appointment-rate" => 0.08,
        _ => 0,
    };
}
