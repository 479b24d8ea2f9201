using OutboundKpi.Bot.Demo;

namespace OutboundKpi.Bot.Tests.Support;

/// <summary>Starts the local client for a test. Skips the test where Node.js or the npm package is missing.</summary>
internal static class RunningClient
{
    public static async Task<LocalClient> StartAsync(LocalClientSettings settings)
    {
        RequirePackages(settings);
        var outcome = await LocalClient.StartAsync(settings, TimeProvider.System, CancellationToken.None);
        if (outcome is LocalClientOutcome.NodeMissing or LocalClientOutcome.NotInstalled)
        {
            Missing.SkipOrFail(outcome.ToString());
        }

        return outcome.ShouldBeOfType<LocalClientOutcome.Started>().Client;
    }

    /// <summary>A test does not install anything: test.sh does, before.</summary>
    public static void RequirePackages(LocalClientSettings settings)
    {
        if (!Directory.Exists(Path.Combine(settings.PlaygroundFolder, "node_modules")))
        {
            Missing.SkipOrFail("The npm package of playground/ is not installed: run npm ci there");
        }
    }
}
