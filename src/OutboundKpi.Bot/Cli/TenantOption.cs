using System.CommandLine;
using OutboundKpi.Bot.Demo;

namespace OutboundKpi.Bot.Cli;

/// <summary>Whose data a verb is about.</summary>
internal static class TenantOption
{
    /// <summary>The option.</summary>
    public static Option<string?> Build() => new("--tenant") { Description = "The tenant (default: the setting Bot:TenantId, else the tenant of the demo)." };

    /// <summary>The tenant that was given or configured.</summary>
    public static string Resolve(string? given, IConfiguration configuration) =>
        new[] { given, configuration["Bot:TenantId"] }.FirstOrDefault(tenant => !string.IsNullOrWhiteSpace(tenant)) ?? DemoTeam.TenantId;
}
