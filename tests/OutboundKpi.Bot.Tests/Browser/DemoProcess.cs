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
    private readonly TaskCompletionSource<string> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _said = [];
    private readonly Process _process;

    private DemoProcess(IEnumerable<string> settings)
    {
        _process = new Process { StartInfo = StartInfo(settings) };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) => _answer.TrySetResult("The bot has ended");
        _process.EnableRaisingEvents = true;
    }

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
    public static async Task<DemoProcess> StartAsync(params IEnumerable<string> settings)
    {
        RunningClient.RequirePackages(new LocalClientSettings(SourceTree.Playground, new Uri("http://127.0.0.1"), []));
        var demo = new DemoProcess(settings);
        demo._process.Start();
        demo._process.BeginOutputReadLine();
        demo._process.BeginErrorReadLine();
        if (!(await demo._answer.Task).StartsWith(LastPage, StringComparison.Ordinal))
        {
            await demo.DisposeAsync();
            var said = await demo._answer.Task;
            if (said.StartsWith(NoNode, StringComparison.Ordinal))
                Missing.SkipOrFail(said);

            Assert.Fail($"The demo did not come up:\n{demo.Output}");
        }

        return demo;
    }

    /// <summary>Presses Ctrl+C in the bot's terminal and waits for its end; what does not end is killed.</summary>
    /// <returns>The exit code, and who still listens on the ports of the bot and its pages.</returns>
    public async Task<(int ExitCode, IReadOnlyList<int> StillListening)> InterruptAsync()
    {
        using (var interrupt = Process.Start("sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -INT {_process.Id}")]))
            await interrupt.WaitForExitAsync();

        using var patience = new CancellationTokenSource(PatienceAtTheEnd, TimeProvider.System);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        var listening = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(end => end.Port).ToHashSet();
        return (_process.ExitCode, [.. _ports.Where(listening.Contains)]);
    }

    /// <summary>Ends the bot, if it has not ended, and removes its data.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await InterruptAsync();

        _process.Dispose();
        _folder.Dispose();
    }

    private ProcessStartInfo StartInfo(IEnumerable<string> settings)
    {
        string[] places =
        [
            "--urls", $"http://127.0.0.1:{_ports[0]}",
            "--Demo:OperatorPort", Number(_ports[1]), "--Demo:SupervisorPort", Number(_ports[2]), "--Demo:ManagerPort", Number(_ports[3]),
        ];
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "OutboundKpi.Bot.dll"), .. places, .. settings])
        {
            WorkingDirectory = _folder.Path,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        return start;
    }

    private void Hear(string? line)
    {
        if (line?.Trim() is not { } said)
            return;

        lock (_said)
            _said.Add(said);

        if (said.StartsWith(LastPage, StringComparison.Ordinal) || said.StartsWith(NoPages, StringComparison.Ordinal))
            _answer.TrySetResult(said);
    }

    private static string Number(int port) => port.ToString(CultureInfo.InvariantCulture);
}
