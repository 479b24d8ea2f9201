namespace OutboundKpi.Bot.Absences;

/// <summary>The verbs of the buttons about absences.</summary>
public static class AbsenceVerbs
{
    /// <summary>Records days off.</summary>
    public const string Record = "absence.record";

    /// <summary>Takes back what was recorded.</summary>
    public const string Withdraw = "absence.withdraw";
}
