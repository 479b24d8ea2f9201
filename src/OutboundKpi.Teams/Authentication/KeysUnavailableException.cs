namespace OutboundKpi.Teams.Authentication;

/// <summary>The issuer's keys could not be fetched, and none at hand may still be trusted.</summary>
internal sealed class KeysUnavailableException() : Exception("The signing keys of the channel are not available.");
