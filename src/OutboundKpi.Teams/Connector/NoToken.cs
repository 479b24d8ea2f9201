namespace OutboundKpi.Teams.Connector;

/// <summary>For a bot without credentials, while developing: messages go out without a token.</summary>
public sealed class NoToken : IAccessTokenSource
{
    public ValueTask<string?> GetAsync(CancellationToken cancellationToken) => ValueTask.FromResult<string?>(null);

    public ValueTask<string?> RenewAsync(string refused, CancellationToken cancellationToken) => ValueTask.FromResult<string?>(null);
}
