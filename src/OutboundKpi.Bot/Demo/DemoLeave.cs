namespace OutboundKpi.Bot.Demo;

/// <summary>A business day on which an operator of the demo team is off, and so not missing.</summary>
/// <param name="Operator">0 to <see cref="DemoHistory.Operators"/> - 1.</param>
/// <param name="Date">A business day.</param>
public sealed record DemoLeave(int Operator, DateOnly Date);
