namespace OutboundKpi.Bot.Demo;

/// <summary>One of the demo's people and the page on which that person talks to the bot.</summary>
/// <param name="Role">Who it is, also the name of the file that describes the person: <c>operator</c> is operator.yml of the playground folder.</param>
/// <param name="Port">Port of the page on 127.0.0.1.</param>
public sealed record LocalClientPersona(string Role, int Port)
{
    /// <summary>Address of the page, for a browser on this machine.</summary>
    public Uri Page => new($"http://localhost:{Port}/");

    /// <summary>The demo's three people on the ports that the settings name.</summary>
    public static IReadOnlyList<LocalClientPersona> All(DemoOptions options) =>
    [
        new("operator", options.OperatorPort),
        new("supervisor", options.SupervisorPort),
        new("manager", options.ManagerPort),
    ];
}
