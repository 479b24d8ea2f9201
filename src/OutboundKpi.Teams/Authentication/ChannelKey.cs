using Microsoft.IdentityModel.Tokens;

namespace OutboundKpi.Teams.Authentication;

/// <summary>A key of the issuer, and the channels that it may sign for.</summary>
internal sealed record ChannelKey(SecurityKey Key, IReadOnlySet<string> Endorsements);
