using System.Diagnostics;
using System.Globalization;

namespace OutboundKpi.Domain.Tests.Calendar;

/// <summary>The holidays of the npm package @holiday-jp/holiday_jp, kept by others, from 1970 on.</summary>
internal static class HolidayJpPackage
{
    private const string PrintDates = "console.log(Object.keys(require('@holiday-jp/holiday_jp').holidays).join('\\n'))";

    internal static HashSet<DateOnly> Dates()
    {
        var folder = Path.Combine(RepositoryRoot(), "tests", "node");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "@holiday-jp", "holiday_jp")))
            throw Missing("npm packages are missing: run 'npm ci' in tests/node.");

        return [.. RunNode(folder).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => DateOnly.ParseExact(line, "yyyy-MM-dd", CultureInfo.InvariantCulture))];
    }

    private static string RunNode(string folder)
    {
        var start = new ProcessStartInfo("node", ["-e", PrintDates]) { WorkingDirectory = folder, RedirectStandardOutput = true, UseShellExecute = false };
        using var node = Start(start);
        var output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        node.ExitCode.ShouldBe(0);
        return output;
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw Missing("node is not installed.");
        }
    }

    // On a build server nothing may be missing; elsewhere the test is skipped with the reason.
    private static InvalidOperationException Missing(string reason)
    {
        if (Environment.GetEnvironmentVariable("CI") != "true")
            Assert.Skip(reason);

        return new InvalidOperationException(reason);
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "OutboundKpi.Bot.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");

        return folder.FullName;
    }
}
