namespace OutboundKpi.Domain.Funnel;

/// <summary>Something that was changed or happened in a team on a known day: a place to look for a cause, never itself a proof.</summary>
/// <param name="Date">The first day on which it could have an effect.</param>
/// <param name="Text">What happened, in the team's words.</param>
public sealed record TeamEvent(DateOnly Date, string Text);
