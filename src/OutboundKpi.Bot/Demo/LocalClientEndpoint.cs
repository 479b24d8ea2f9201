namespace OutboundKpi.Bot.Demo;

/// <summary>Where on this machine the pages reach the bot.</summary>
public static class LocalClientEndpoint
{
    /// <summary>
    /// The messages endpoint behind the first plain HTTP address that the server listens on, as seen from this machine;
    /// null if it listens on no loopback or wildcard address over plain HTTP, so that the pages could not reach it.
    /// </summary>
    /// <param name="addresses">The server's addresses as Kestrel names them, such as http://localhost:3978 or http://[::]:3978.</param>
    public static Uri? Find(IEnumerable<string> addresses)
    {
        foreach (var address in addresses.Select(BindingAddress.Parse).Where(address => address.Scheme == Uri.UriSchemeHttp && !address.IsUnixPipe))
        {
            var host = address.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "127.0.0.1" : address.Host;
            var endpoint = new Uri($"http://{host}:{address.Port}/api/messages");
            if (endpoint.IsLoopback)
            {
                return endpoint;
            }
        }

        return null;
    }
}
