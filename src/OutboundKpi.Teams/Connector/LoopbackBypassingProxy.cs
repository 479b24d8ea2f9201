using System.Net;

namespace OutboundKpi.Teams.Connector;

/// <summary>The machine's own proxy settings, but never for this machine: a local client is not behind a proxy, whatever the environment says.</summary>
internal sealed class LoopbackBypassingProxy(IWebProxy systems) : IWebProxy
{
    public ICredentials? Credentials
    {
        get => systems.Credentials;
        set => systems.Credentials = value;
    }

    public Uri? GetProxy(Uri destination) => destination.IsLoopback ? null : systems.GetProxy(destination);

    public bool IsBypassed(Uri host) => host.IsLoopback || systems.IsBypassed(host);
}
