using System.Net;
using System.Net.Sockets;

namespace OutboundKpi.Bot.Tests.Support;

/// <summary>Ports on which nobody listens now, for programs that cannot be told to take any.</summary>
internal static class FreePorts
{
    public static IReadOnlyList<int> Take(int count)
    {
        // All are held until the last is known, so that no port is given twice.
        List<TcpListener> listeners = [.. Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0))];
        listeners.ForEach(listener => listener.Start());
        List<int> ports = [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        listeners.ForEach(listener => listener.Dispose());
        return ports;
    }
}
