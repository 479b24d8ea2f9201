using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace OutboundKpi.Teams.Authentication;

/// <summary>
/// When the bot talks without credentials: only in the environment Development, only without an app id, and only with programs of this machine.
/// There is no other way to switch the checks off.
/// </summary>
public sealed class AnonymousRule(IHostEnvironment environment, IOptions<BotAuthenticationOptions> options)
{
    /// <summary>Whether the bot runs without credentials. Then it neither checks tokens nor sends one.</summary>
    public bool IsOn { get; } = environment.IsDevelopment() && options.Value.AppId.Length == 0;

    /// <summary>Whether this request may speak for its activity: it must come from this machine and want its answers on this machine.</summary>
    /// <remarks>
    /// A tunnel or a proxy on this machine makes the whole world look local, and so does a web page that points its own name here:
    /// a request that was forwarded, or that was addressed to another name, is not local.
    /// </remarks>
    public bool Allows(HttpRequest request, string serviceUrl) =>
        IsOn
        && request.HttpContext.Connection.RemoteIpAddress is { } remote
        && System.Net.IPAddress.IsLoopback(remote)
        && !request.Headers.ContainsKey("Forwarded")
        && !request.Headers.ContainsKey("X-Forwarded-For")
        && !request.Headers.ContainsKey("X-Forwarded-Host")
        && Uri.TryCreate($"http://{request.Host.Value}", UriKind.Absolute, out var address)
        && address.IsLoopback
        && AllowsServiceUrl(serviceUrl);

    internal bool AllowsServiceUrl(string serviceUrl) =>
        IsOn && Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) && url is { IsLoopback: true, Scheme: "http" or "https", UserInfo: "", Query: "", Fragment: "" };
}
