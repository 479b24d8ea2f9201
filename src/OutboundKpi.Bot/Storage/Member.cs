namespace OutboundKpi.Bot.Storage;

/// <summary>A person with the role in the team that was asked about.</summary>
public sealed record Member(Person Person, Role Role);
