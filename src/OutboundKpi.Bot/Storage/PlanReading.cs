namespace OutboundKpi.Bot.Storage;

/// <summary>How many have read a version of a plan. Not who, and not how many understood it.</summary>
/// <param name="Read">How many have said so.</param>
/// <param name="Recipients">How many it went to, those who found it by themselves among them.</param>
public sealed record PlanReading(int Read, int Recipients);
