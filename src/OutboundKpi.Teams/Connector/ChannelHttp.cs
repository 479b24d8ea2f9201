using System.Net;
using System.Net.Sockets;

namespace OutboundKpi.Teams.Connector;

/// <summary>The HTTP clients of the channel: no redirects (a token goes where it was meant to go or nowhere), no cookies, connections kept alive.</summary>
internal static class ChannelHttp
{
    /// <summary>A client without a time limit of its own; whoever sends sets one for each request.</summary>
    public static HttpClient Create(TimeSpan connectTimeout, TimeProvider time) => new(CreateHandler(connectTimeout, time)) { Timeout = Timeout.InfiniteTimeSpan };

    private static SocketsHttpHandler CreateHandler(TimeSpan connectTimeout, TimeProvider time) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        Proxy = new LoopbackBypassingProxy(HttpClient.DefaultProxy),

        // Long enough to spare a handshake for each message, short enough to follow DNS and to give up before the server does.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(50),
        ConnectCallback = (context, cancellationToken) => ConnectAsync(context.DnsEndPoint, connectTimeout, time, cancellationToken),
    };

    /// <summary>
    /// Opens the connection. The handler's own time limit looks like any other time-out to the sender; this one fails as a connection that never opened,
    /// after which a message may be sent again without fear of a double.
    /// </summary>
    private static async ValueTask<Stream> ConnectAsync(EndPoint endpoint, TimeSpan limit, TimeProvider time, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(endpoint, either.Token);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            socket.Dispose();
            throw new TimeoutException($"The connection did not open within {limit}.", e);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
