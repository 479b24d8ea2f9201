using System.ComponentModel;
using System.Diagnostics;

namespace OutboundKpi.Bot.Tests.Support;

/// <summary>Runs JavaScript by the Node.js of this machine. Skips the test where there is none.</summary>
internal static class NodeProgram
{
    /// <summary>Runs a program with its arguments to the end and answers its output.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(string folder, IEnumerable<string> arguments, string input = "")
    {
        using var process = Start(folder, arguments);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(said).Trim());
    }

    /// <summary>Starts a program whose standard input, output and error are the caller's.</summary>
    public static Process Start(string folder, IEnumerable<string> arguments, params IReadOnlyList<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo("node", arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Win32Exception notFound)
        {
            Missing.SkipOrFail($"Node.js is not on the PATH: {notFound.Message}");
        }

        return process;
    }
}
