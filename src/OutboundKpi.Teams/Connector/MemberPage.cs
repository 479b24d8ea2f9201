using OutboundKpi.Teams.Activities;

namespace OutboundKpi.Teams.Connector;

/// <summary>A page of a conversation's members; the last one has no continuation.</summary>
internal sealed class MemberPage
{
    public string? ContinuationToken { get; set; }

    public List<ChannelAccount>? Members { get; set; }
}
