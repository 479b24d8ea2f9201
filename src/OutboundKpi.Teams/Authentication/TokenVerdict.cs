using System.Net;

namespace OutboundKpi.Teams.Authentication;

/// <summary>Whether the sender of an activity is the channel.</summary>
public abstract record TokenVerdict;

/// <summary>The sender is the channel, or a program of this machine while developing.</summary>
/// <param name="ServiceUrl">The activity's service URL, now vouched for: answers may go there.</param>
/// <param name="IsAnonymous">True when there was no token to check; see <see cref="AnonymousRule"/>.</param>
public sealed record TokenAccepted(string ServiceUrl, bool IsAnonymous) : TokenVerdict;

/// <summary>The sender is not to be believed.</summary>
/// <param name="Status">401 when nobody vouches for the sender, 403 when the token is genuine but not for this activity.</param>
/// <param name="Reason">For the log.</param>
public sealed record TokenRefused(HttpStatusCode Status, TokenRefusal Reason) : TokenVerdict;
