using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace OutboundKpi.Teams.Authentication;

/// <summary>Refuses to start a bot that would take anybody's word, or send its token where it should not go.</summary>
internal sealed class BotAuthenticationOptionsValidator(IHostEnvironment environment) : IValidateOptions<BotAuthenticationOptions>
{
    public ValidateOptionsResult Validate(string? name, BotAuthenticationOptions options)
    {
        List<string> faults = [.. Faults(options), .. CredentialFaults(options)];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(BotAuthenticationOptions options)
    {
        if (options.AppId.Length == 0 && !environment.IsDevelopment())
        {
            yield return $"Bot:AppId is empty, which is possible in Development only; the environment is {environment.EnvironmentName}. "
                + "Set Bot:AppId to the id of the bot's registration, with Bot:Credential.";
        }

        if (!Uri.TryCreate(options.MetadataAddress, UriKind.Absolute, out var metadata) || metadata.Scheme is not ("https" or "http"))
        {
            yield return $"Bot:MetadataAddress must be an absolute URL; it is '{options.MetadataAddress}'.";
        }
        else if (metadata.Scheme == Uri.UriSchemeHttp && (options.RequireHttpsMetadata || !metadata.IsLoopback))
        {
            yield return $"Bot:MetadataAddress must be https (http needs Bot:RequireHttpsMetadata=false and an address of this machine); it is '{options.MetadataAddress}'.";
        }

        if (!Uri.TryCreate(options.Authority, UriKind.Absolute, out var authority) || authority.Scheme != Uri.UriSchemeHttps)
        {
            yield return $"Bot:Authority must be an absolute https URL; it is '{options.Authority}'.";
        }

        foreach (var entry in options.AllowedServiceHosts)
        {
            if (ServiceUrlPolicy.OriginOf(entry) is null)
            {
                yield return $"Bot:AllowedServiceHosts holds '{entry}', which is neither the name of a host nor an https origin (http only for this machine).";
            }
        }
    }

    private static IEnumerable<string> CredentialFaults(BotAuthenticationOptions options)
    {
        var fault = (options.AppId, options.Credential) switch
        {
            ("", { Kind: CredentialKind.None }) => null,
            ("", var credential) => $"Bot:Credential:Kind is {credential.Kind}, but Bot:AppId is empty: set the id that the credential belongs to.",
            (_, { Kind: CredentialKind.None }) => "Bot:AppId is set, but Bot:Credential:Kind is None: choose Secret, Certificate or ManagedIdentity.",
            (_, { Kind: CredentialKind.Secret, Secret: null or "" }) => "Bot:Credential:Kind is Secret, but Bot:Credential:Secret is empty.",
            (_, { Kind: CredentialKind.Certificate, CertificatePath: null or "", CertificateThumbprint: null or "" }) =>
                "Bot:Credential:Kind is Certificate: set Bot:Credential:CertificatePath or Bot:Credential:CertificateThumbprint.",
            (_, { Kind: CredentialKind.Certificate, CertificatePath.Length: > 0, CertificateThumbprint.Length: > 0 }) =>
                "Bot:Credential:CertificatePath and Bot:Credential:CertificateThumbprint are both set: leave one.",
            _ => null,
        };
        if (fault is not null) yield return fault;

        if (options is { TenantId: "", Credential.Kind: CredentialKind.Secret or CredentialKind.Certificate })
        {
            yield return $"Bot:Credential:Kind is {options.Credential.Kind}, but Bot:TenantId is empty: set the tenant that the bot is registered in.";
        }
    }
}
