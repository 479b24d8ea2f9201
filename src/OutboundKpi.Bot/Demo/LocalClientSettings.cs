namespace OutboundKpi.Bot.Demo;

/// <summary>What a local client is started with.</summary>
/// <param name="PlaygroundFolder">Folder with package.json, loopback.js and one yml file for each person.</param>
/// <param name="BotEndpoint">Where the pages send what people say; on this machine, plain HTTP.</param>
/// <param name="Personas">The people; each on a port of its own.</param>
public sealed record LocalClientSettings(string PlaygroundFolder, Uri BotEndpoint, IReadOnlyList<LocalClientPersona> Personas)
{
    /// <summary>Folder for the clients' own logs, one below it for each person; <c>.run</c> of the playground folder by default.</summary>
    public string RunFolder { get; init; } = Path.Combine(PlaygroundFolder, ".run");

    /// <summary>The Node.js to use: a name on the PATH, or a path.</summary>
    public string Node { get; init; } = "node";

    /// <summary>How long all pages together may take until they answer; a minute by default.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(1);
}
