namespace OutboundKpi.Domain.Funnel;

/// <summary>What a team aims at, from a day on.</summary>
/// <param name="Measure">A KPI's key, or <c>deals</c> for the goal.</param>
/// <param name="Per">What the number is counted by.</param>
/// <param name="Value">The number, in the unit of <paramref name="Per"/>: 9 is 9 %, of what stands below the line for this team.</param>
/// <param name="From">The first day on which it holds.</param>
/// <param name="To">The last day; <see langword="null"/>: until another takes its place.</param>
public sealed record Target(string Measure, TargetPer Per, double Value, DateOnly From, DateOnly? To = null)
{
    /// <summary>The measure of the goal itself.</summary>
    public const string Goal = "deals";

    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);
}
