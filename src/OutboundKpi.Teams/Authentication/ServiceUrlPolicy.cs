using Microsoft.Extensions.Options;

namespace OutboundKpi.Teams.Authentication;

/// <summary>
/// Where the bot may send its messages, and with them its token. A service URL comes from outside, so it is checked on receipt and again
/// before every send: a stored one may be older than the rule.
/// </summary>
/// <remarks>
/// Allowed are https URLs on the usual port, without user info, query and fragment, whose host is Teams' own or is configured in
/// <see cref="BotAuthenticationOptions.AllowedServiceHosts"/>. Of <c>trafficmanager.net</c> only the one name: anybody can have another.
/// Under the <see cref="AnonymousRule"/> it is the other way round: this machine only.
/// </remarks>
public sealed class ServiceUrlPolicy(IOptions<BotAuthenticationOptions> options, AnonymousRule anonymous)
{
    private const string TeamsHost = "smba.trafficmanager.net";

    private static readonly string[] KnownDomains = [".botframework.com", ".teams.microsoft.com", ".teams.microsoft.us"];

    private readonly HashSet<string> allowedOrigins = [.. options.Value.AllowedServiceHosts.Select(OriginOf).OfType<string>()];

    public bool Allows(string serviceUrl)
    {
        if (anonymous.IsOn) return anonymous.AllowsServiceUrl(serviceUrl);
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) || url is not { UserInfo: "", Query: "", Fragment: "" }) return false;
        return IsTeams(url) || allowedOrigins.Contains(Origin(url));
    }

    /// <summary>The origin that an entry of the allow list stands for, or null when the entry is none.</summary>
    internal static string? OriginOf(string entry)
    {
        var text = entry.Contains("://", StringComparison.Ordinal) ? entry : $"https://{entry}";
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url is not { UserInfo: "", Query: "", Fragment: "", AbsolutePath: "/" }) return null;
        var safe = url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback);
        return safe && url.HostNameType is UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6 ? Origin(url) : null;
    }

    private static bool IsTeams(Uri url) =>
        url is { Scheme: "https", IsDefaultPort: true, HostNameType: UriHostNameType.Dns }
        && (url.IdnHost == TeamsHost || Array.Exists(KnownDomains, domain => url.IdnHost.EndsWith(domain, StringComparison.Ordinal)));

    // Scheme and host are lower case in a Uri.
    private static string Origin(Uri url) => $"{url.Scheme}://{url.IdnHost}:{url.Port}";
}
