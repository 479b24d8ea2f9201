using System.Diagnostics;
using System.Globalization;
using System.Net.NetworkInformation;
using OutboundKpi.Bot.Demo;
using OutboundKpi.Bot.Tests.Support;

namespace OutboundKpi.Bot.Tests.Browser;

/// <summary>
/// The bot as somebody starts it who wants to see it: the built program with its demo in a process of its own, its data in a new folder,
/// the pages of the three people on ports that were free.
/// </summary>
internal sealed class DemoProcess : IAsyncDisposable
{
    private const string LastPage = "Local client, manager: ";
    private const string NoPages = "No local client: ";
    private const string NoNode = NoPages + "it needs Node.js";

    private static readonly string[] People = ["operator", "supervisor", "manager"];
    private static readonly TimeSpan PatienceAtTheEnd = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder _folder = new();
    private readonly IReadOnlyList<int> _ports = FreePorts.Take(4);
    private readonly List<string> _said = [];
    private readonly string[] _settings;
    private Process? _process;

    private DemoProcess(IEnumerable<string> settings) => _settings = [.. settings];

    /// <summary>Every line that the bot wrote.</summary>
    public string Output
    {
        get
        {
            lock (_said)
                return string.Join('\n', _said);
        }
    }

    /// <summary>The page of one of the people.</summary>
    public Uri PageOf(string person) => new($"http://localhost:{_ports[1 + Array.IndexOf(People, person)]}/");

    /// <summary>Starts the bot and waits until it tells the addresses of its pages.</summary>
    /// <param name="settings">Settings as <c>--Section:Key value</c>.</param>
    public static Task<DemoProcess> StartAsync(params IEnumerable<string> settings) => StartAsync(_ => Task.CompletedTask, settings);

    /// <summary>Starts the bot on data of one's own and waits until it tells the addresses of its pages.</summary>
    /// <param name="prepare">Writes into the bot's data before the bot runs; gets the connection string of its storage.</param>
    /// <param name="settings">Settings as <c>--Section:Key value</c>.</param>
    public static async Task<DemoProcess> StartAsync(Func<string, Task> prepare, params IEnumerable<string> settings)
    {
        RunningClient.RequirePackages(new LocalClientSettings(SourceTree.Playground, new Uri("http://127.0.0.1"), []));
        var demo = new DemoProcess(settings);
        await prepare(demo.ConnectionString);
        await demo.RunAsync();
        return demo;
    }

    /// <summary>Ends the bot as Ctrl+C does and starts it again, on the same data and ports.</summary>
    public async Task RestartAsync()
    {
        var (exitCode, stillListening) = await InterruptAsync();
        exitCode.ShouldBe(0, Output);
        stillListening.ShouldBeEmpty();
        _process!.Dispose();
        await RunAsync();
    }

    /// <summary>Presses Ctrl+C in the bot's terminal and waits for its end; what does not end is killed.</summary>
    /// <returns>The exit code, and who still listens on the ports of the bot and its pages.</returns>
    public async Task<(int ExitCode, IReadOnlyList<int> StillListening)> InterruptAsync()
    {
        var process = _process ?? throw new InvalidOperationException("The bot was not started.");
        using (var interrupt = Process.Start("sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -INT {process.Id}")]))
            await interrupt.WaitForExitAsync();

        using var patience = new CancellationTokenSource(PatienceAtTheEnd, TimeProvider.System);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }

        var listening = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(end => end.Port).ToHashSet();
        return (process.ExitCode, [.. _ports.Where(listening.Contains)]);
    }

    /// <summary>Ends the bot, if it has not ended, and removes its data.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
            await InterruptAsync();

        _process?.Dispose();
        _folder.Dispose();
    }

    private string ConnectionString => $"Data Source={Path.Combine(_folder.Path, "demo.db")}";

    private async Task RunAsync()
    {
        var answer = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = new Process { StartInfo = StartInfo(), EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Hear(line.Data, answer);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data, answer);
        _process.Exited += (_, _) => answer.TrySetResult("The bot has ended");
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        var said = await answer.Task;
        if (said.StartsWith(LastPage, StringComparison.Ordinal))
            return;

        await DisposeAsync();
        if (said.StartsWith(NoNode, StringComparison.Ordinal))
            Missing.SkipOrFail(said);

        Assert.Fail($"The demo did not come up:\n{Output}");
    }

    private ProcessStartInfo StartInfo()
    {
        string[] places =
        [
            "--urls", $"http://127.0.0.1:{_ports[0]}", "--Storage:ConnectionString", ConnectionString,
            "--Demo:OperatorPort", Number(_ports[1]), "--Demo:SupervisorPort", Number(_ports[2]), "--Demo:ManagerPort", Number(_ports[3]),
        ];
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "OutboundKpi.Bot.dll"), .. places, .. _settings])
        {
            WorkingDirectory = _folder.Path,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        return start;
    }

    private void Hear(string? line, TaskCompletionSource<string> answer)
    {
        if (line?.Trim() is not { } said)
            return;

        lock (_said)
            _said.Add(said);

        if (said.StartsWith(LastPage, StringComparison.Ordinal) || said.StartsWith(NoPages, StringComparison.Ordinal))
            answer.TrySetResult(said);
    }

    private static string Number(int port) => port.ToString(CultureInfo.InvariantCulture);
}
