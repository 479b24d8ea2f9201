using System.Security.Cryptography.X509Certificates;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;
using OutboundKpi.Teams.Authentication;

namespace OutboundKpi.Teams.Connector;

/// <summary>Makes the token source that the configuration asks for.</summary>
internal static class AccessTokenSources
{
    /// <summary>The source for that kind of credential; no token is fetched yet.</summary>
    /// <exception cref="InvalidOperationException">The certificate is not in the store, or has no private key.</exception>
    public static IAccessTokenSource Create(BotAuthenticationOptions bot, IMsalHttpClientFactory http, TimeProvider time) => bot.Credential.Kind switch
    {
        CredentialKind.None => new NoToken(),
        CredentialKind.Secret => Confidential(bot, app => app.WithClientSecret(bot.Credential.Secret), http, time),
        CredentialKind.Certificate => Confidential(bot, app => app.WithCertificate(Certificate(bot.Credential)), http, time),
        CredentialKind.ManagedIdentity => ManagedIdentity(bot, http, time),
        _ => throw new ArgumentOutOfRangeException(nameof(bot), bot.Credential.Kind, "Not a kind of credential."),
    };

    private static DirectoryTokenSource Confidential(
        BotAuthenticationOptions bot,
        Func<ConfidentialClientApplicationBuilder, ConfidentialClientApplicationBuilder> withCredential,
        IMsalHttpClientFactory http,
        TimeProvider time)
    {
        // The authority is our own setting, so the directory need not be asked whether it is one.
        var app = withCredential(ConfidentialClientApplicationBuilder.Create(bot.AppId))
            .WithAuthority(bot.Authority, bot.TenantId)
            .WithInstanceDiscovery(false)
            .WithHttpClientFactory(http)
            .Build();
        return new DirectoryTokenSource((renew, ct) => app.AcquireTokenForClient([bot.Scope]).WithForceRefresh(renew).ExecuteAsync(ct), time);
    }

    private static DirectoryTokenSource ManagedIdentity(BotAuthenticationOptions bot, IMsalHttpClientFactory http, TimeProvider time)
    {
        var clientId = string.IsNullOrEmpty(bot.Credential.ManagedIdentityClientId) ? bot.AppId : bot.Credential.ManagedIdentityClientId;
        var resource = bot.Scope[..^"/.default".Length];
        var app = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(clientId)).WithHttpClientFactory(http).Build();
        return new DirectoryTokenSource((renew, ct) => app.AcquireTokenForManagedIdentity(resource).WithForceRefresh(renew).ExecuteAsync(ct), time);
    }

    private static X509Certificate2 Certificate(CredentialOptions credential)
    {
        var certificate = string.IsNullOrEmpty(credential.CertificatePath) ? FromStore(credential) : FromFile(credential.CertificatePath, credential.CertificatePassword);
        return certificate.HasPrivateKey ? certificate : throw new InvalidOperationException("The bot's certificate has no private key.");
    }

    private static X509Certificate2 FromFile(string path, string? password)
    {
        if (X509Certificate2.GetCertContentType(path) == X509ContentType.Pfx) return X509CertificateLoader.LoadPkcs12FromFile(path, password);
        return string.IsNullOrEmpty(password) ? X509Certificate2.CreateFromPemFile(path) : X509Certificate2.CreateFromEncryptedPemFile(path, password);
    }

    private static X509Certificate2 FromStore(CredentialOptions credential)
    {
        using var store = new X509Store(StoreName.My, credential.CertificateStore);
        store.Open(OpenFlags.ReadOnly);

        // A self-signed certificate is usual here, so validity is left to the directory.
        var found = store.Certificates.Find(X509FindType.FindByThumbprint, credential.CertificateThumbprint!, validOnly: false);
        return found is [var certificate, ..]
            ? certificate
            : throw new InvalidOperationException($"No certificate with the thumbprint {credential.CertificateThumbprint} is in the store {credential.CertificateStore}/My.");
    }
}
