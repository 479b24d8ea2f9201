using System.Security.Cryptography.X509Certificates;

namespace OutboundKpi.Teams.Authentication;

/// <summary>The bot's own credentials. They are never logged.</summary>
public sealed class CredentialOptions
{
    /// <summary>How the bot proves who it is. Default <see cref="CredentialKind.None"/>, for Development without an app id.</summary>
    public CredentialKind Kind { get; set; }

    /// <summary>For <see cref="CredentialKind.Secret"/>: the client secret. No default.</summary>
    public string? Secret { get; set; }

    /// <summary>For <see cref="CredentialKind.Certificate"/>: a PFX file, or a PEM file that holds the certificate and its key. Either this or the thumbprint. No default.</summary>
    public string? CertificatePath { get; set; }

    /// <summary>The password of the PFX file or of the PEM file's key; null, the default, for none.</summary>
    public string? CertificatePassword { get; set; }

    /// <summary>For <see cref="CredentialKind.Certificate"/>: the thumbprint of a certificate in <see cref="CertificateStore"/>. No default.</summary>
    public string? CertificateThumbprint { get; set; }

    /// <summary>Which personal store is searched for the thumbprint. Default that of the user the bot runs as.</summary>
    public StoreLocation CertificateStore { get; set; } = StoreLocation.CurrentUser;

    /// <summary>For <see cref="CredentialKind.ManagedIdentity"/>: the identity's client id; null, the default, when it is the app id, which is usual.</summary>
    public string? ManagedIdentityClientId { get; set; }
}
