namespace OutboundKpi.Teams.Connector;

/// <summary>Where the bot's own tokens come from: what it shows to the channel when it sends.</summary>
public interface IAccessTokenSource
{
    /// <summary>A token that is good now, usually from a cache; null when messages are sent without one.</summary>
    /// <exception cref="AccessTokenException">The directory gave none.</exception>
    ValueTask<string?> GetAsync(CancellationToken cancellationToken);

    /// <summary>Another token in place of one that the channel refused. It may be the same one again, when a new one was fetched only just now.</summary>
    /// <exception cref="AccessTokenException">The directory gave none.</exception>
    ValueTask<string?> RenewAsync(string refused, CancellationToken cancellationToken);
}
