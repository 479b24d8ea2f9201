using System.Net;
using Microsoft.Identity.Client;

namespace OutboundKpi.Teams.Connector;

/// <summary>The HTTP client for what identities need: the issuer's keys and the bot's own tokens. Slow answers are given up well before the channel gives up on us.</summary>
internal sealed class DirectoryHttp : IMsalHttpClientFactory, IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler
    {
        UseCookies = false,
        Proxy = new LoopbackBypassingProxy(HttpClient.DefaultProxy),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        AutomaticDecompression = DecompressionMethods.All,
    })
    {
        Timeout = TimeSpan.FromSeconds(8),
    };

    public HttpClient GetHttpClient() => http;

    public void Dispose() => http.Dispose();
}
