namespace OutboundKpi.Teams.Authentication;

/// <summary>How the bot proves to the directory that it is itself.</summary>
public enum CredentialKind
{
    /// <summary>Not at all: only while developing, without an app id.</summary>
    None,

    /// <summary>A client secret.</summary>
    Secret,

    /// <summary>A certificate with its private key, from a file or from the machine's store.</summary>
    Certificate,

    /// <summary>A user-assigned managed identity of the Azure host: nothing to keep secret.</summary>
    ManagedIdentity,
}
