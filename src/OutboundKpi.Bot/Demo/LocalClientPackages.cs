using System.ComponentModel;
using System.Diagnostics;

namespace OutboundKpi.Bot.Demo;

/// <summary>The Node.js and the npm package that the local client needs.</summary>
internal static class LocalClientPackages
{
    /// <summary>The lowest major version of Node.js that will do; package.json of the playground folder says the same.</summary>
    public const int NodeNeeded = 20;

    /// <summary>Checks Node.js and installs the package if it is missing or older than the lock file; null if all is there.</summary>
    public static async Task<LocalClientOutcome?> PrepareAsync(LocalClientSettings settings, CancellationToken cancellationToken)
    {
        var version = await RunAsync(settings.Node, ["--version"], settings.PlaygroundFolder, cancellationToken);
        if (version is not { ExitCode: 0 } || MajorOf(version.Output) is not >= NodeNeeded)
        {
            return new LocalClientOutcome.NodeMissing(version is { ExitCode: 0 } ? version.Output : null, NodeNeeded);
        }

        if (IsInstalled(settings.PlaygroundFolder))
        {
            return null;
        }

        // On Windows npm is a script, which is only found by its full name.
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        var install = await RunAsync(npm, ["ci", "--ignore-scripts"], settings.PlaygroundFolder, cancellationToken);
        return install switch
        {
            { ExitCode: 0 } => null,
            null => new LocalClientOutcome.NotInstalled($"{npm} is not on the PATH"),
            _ => new LocalClientOutcome.NotInstalled(install.Output),
        };
    }

    /// <summary>Whether npm's own record of what it installed is there and not older than what the lock file asks for.</summary>
    private static bool IsInstalled(string folder)
    {
        var installed = new FileInfo(Path.Combine(folder, "node_modules", ".package-lock.json"));
        return installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json"));
    }

    /// <summary>20 of v20.11.1; null of anything else.</summary>
    private static int? MajorOf(string version) => Version.TryParse(version.TrimStart('v'), out var parsed) ? parsed.Major : null;

    /// <summary>Runs a program to its end; null if there is no such program.</summary>
    private static async Task<Ended?> RunAsync(string program, IEnumerable<string> arguments, string folder, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return null;
        }

        try
        {
            var said = await Task.WhenAll(
                process.StandardOutput.ReadToEndAsync(cancellationToken),
                process.StandardError.ReadToEndAsync(cancellationToken));
            await process.WaitForExitAsync(cancellationToken);
            return new Ended(process.ExitCode, string.Concat(said).Trim());
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private sealed record Ended(int ExitCode, string Output);
}
