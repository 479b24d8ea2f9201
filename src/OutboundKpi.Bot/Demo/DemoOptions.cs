using System.ComponentModel.DataAnnotations;

namespace OutboundKpi.Bot.Demo;

/// <summary>
/// The demo that a Development run without credentials shows: a team with history, and a local Teams-like client
/// with one page for each of its three people.
/// </summary>
public sealed class DemoOptions
{
    /// <summary>The part of the configuration that holds these settings.</summary>
    public const string Section = "Demo";

    /// <summary>Whether the demo runs where it may; <c>--no-demo</c> switches it off. On by default.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Port of the operator's page, 1 to 65535; 56150 by default.</summary>
    [Range(1, 65535)]
    public int OperatorPort { get; set; } = 56150;

    /// <summary>Port of the supervisor's page, 1 to 65535; 56151 by default.</summary>
    [Range(1, 65535)]
    public int SupervisorPort { get; set; } = 56151;

    /// <summary>Port of the manager's page, 1 to 65535; 56152 by default.</summary>
    [Range(1, 65535)]
    public int ManagerPort { get; set; } = 56152;

    /// <summary>
    /// Folder with the client's package.json and the people's files. By default it is looked for beside OutboundKpi.Bot.sln;
    /// a published bot has none.
    /// </summary>
    public string? PlaygroundFolder { get; set; }
}
