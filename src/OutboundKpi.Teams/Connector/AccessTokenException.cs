namespace OutboundKpi.Teams.Connector;

/// <summary>The directory gave the bot no token.</summary>
public sealed class AccessTokenException(string code, bool isTransient, Exception? inner = null)
    : Exception($"The directory gave the bot no token: {code}.", inner)
{
    /// <summary>The directory's error code; it holds no secret.</summary>
    public string Code { get; } = code;

    /// <summary>True when another try may help; false when the registration or the credential is wrong.</summary>
    public bool IsTransient { get; } = isTransient;
}
