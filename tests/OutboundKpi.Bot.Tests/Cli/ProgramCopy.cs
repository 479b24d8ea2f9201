using System.Diagnostics;
using OutboundKpi.Bot.Tests.Support;

namespace OutboundKpi.Bot.Tests.Cli;

/// <summary>A copy of the built program in a folder of its own, to run as a process and to break.</summary>
public sealed class ProgramCopy : IDisposable
{
    private static readonly string[] Folders = ["cards", "Languages", "manifest", "runtimes"];

    private readonly TemporaryFolder _program = new();
    private readonly TemporaryFolder _current = new();

    public ProgramCopy()
    {
        var files = Directory.EnumerateFiles(AppContext.BaseDirectory)
            .Where(file => Path.GetExtension(file) is ".dll" or ".json")
            .Concat(Folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, folder), "*", SearchOption.AllDirectories)));
        foreach (var file in files)
        {
            var target = PathOf(Path.GetRelativePath(AppContext.BaseDirectory, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    /// <summary>The folder that the program runs in; its data goes below it.</summary>
    public string CurrentFolder => _current.Path;

    /// <summary>A file of the program.</summary>
    public string PathOf(string file) => Path.Combine(_program.Path, file);

    /// <summary>Puts something else in the place of a file; disposing puts the file back.</summary>
    public IDisposable Replace(string file, string content)
    {
        var path = PathOf(file);
        var undo = new Undo(path, File.Exists(path) ? File.ReadAllBytes(path) : null);
        File.WriteAllText(path, content);
        return undo;
    }

    /// <summary>Runs the program to its end, in Development.</summary>
    public async Task<Outcome> RunAsync(string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [PathOf("OutboundKpi.Bot.dll"), .. arguments])
        {
            WorkingDirectory = CurrentFolder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await errors);
    }

    public void Dispose()
    {
        _program.Dispose();
        _current.Dispose();
    }

    /// <summary>How a run ended.</summary>
    public sealed record Outcome(int ExitCode, string Output, string Errors)
    {
        /// <summary>The lines of the output.</summary>
        public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private sealed class Undo(string path, byte[]? before) : IDisposable
    {
        public void Dispose()
        {
            if (before is null)
                File.Delete(path);
            else
                File.WriteAllBytes(path, before);
        }
    }
}
