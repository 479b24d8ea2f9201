using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace OutboundKpi.Testing;

/// <summary>A real web server on a port of 127.0.0.1 that hands every request to one handler.</summary>
internal sealed class LoopbackHost : IAsyncDisposable
{
    private readonly WebApplication server;

    private LoopbackHost(WebApplication server) => this.server = server;

    /// <summary>The server's address without a slash at the end.</summary>
    public required string Address { get; init; }

    public static async Task<LoopbackHost> StartAsync(RequestDelegate handler, int port = 0)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });

        var started = builder.Build();
        started.Run(handler);
        await started.StartAsync();
        return new LoopbackHost(started) { Address = started.Urls.Single() };
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
