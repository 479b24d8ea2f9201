using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace OutboundKpi.Bot.Demo;

/// <summary>The process behind one person's page.</summary>
internal sealed partial class LocalClientProcess : IAsyncDisposable
{
    private const int LinesKept = 20;

    private readonly Process _process;
    private readonly Queue<string> _said = new();
    private readonly TaskCompletionSource<int> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private LocalClientProcess(LocalClientPersona persona, ProcessStartInfo start)
    {
        Persona = persona;
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
    }

    /// <summary>Whose page it is.</summary>
    public LocalClientPersona Persona { get; }

    /// <summary>Id of the process.</summary>
    public int Id => _process.Id;

    /// <summary>The last lines that the process said.</summary>
    public string Output
    {
        get
        {
            lock (_said)
            {
                return string.Join('\n', _said);
            }
        }
    }

    /// <summary>Starts the process; the page is not there yet.</summary>
    public static LocalClientProcess Start(LocalClientSettings settings, LocalClientPersona persona)
    {
        // Each process deletes ./devTools at its start, so each gets a folder of its own.
        var folder = Directory.CreateDirectory(Path.Combine(settings.RunFolder, persona.Role));
        var process = new LocalClientProcess(persona, StartInfo(settings, persona, folder.FullName));
        process._process.Start();
        process._process.BeginOutputReadLine();
        process._process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Waits until the page answers on its own port; false if the process ended first, or listens elsewhere.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled before.</exception>
    public async Task<bool> AnswersAsync(HttpClient http, CancellationToken cancellationToken)
    {
        await Task.WhenAny(_listening.Task, EndedAsync(cancellationToken)).WaitAsync(cancellationToken);
        if (!_listening.Task.IsCompletedSuccessfully || await _listening.Task != Persona.Port)
        {
            return false;
        }

        try
        {
            using var ping = await http.GetAsync(new Uri($"http://127.0.0.1:{Persona.Port}/_debug/ping"), cancellationToken);
            return ping.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Waits for the end of the process and answers its exit code.</summary>
    public async Task<int> EndedAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    /// <summary>Ends the process and all that it started.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static ProcessStartInfo StartInfo(LocalClientSettings settings, LocalClientPersona persona, string folder)
    {
        var modules = Path.Combine(settings.PlaygroundFolder, "node_modules");
        var start = new ProcessStartInfo(settings.Node)
        {
            ArgumentList =
            {
                "--require", Path.Combine(settings.PlaygroundFolder, "loopback.js"),
                Path.Combine(modules, "@microsoft", "m365agentsplayground", "cli.js"), "start",
                "--app-endpoint", settings.BotEndpoint.AbsoluteUri,
                "--channel-id", "msteams",
                "--port", persona.Port.ToString(CultureInfo.InvariantCulture),
                "--disable-telemetry",
            },
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = Path.Combine(settings.PlaygroundFolder, persona.Role + ".yml"),
                ["TEAMSAPPTESTER_BROWSER"] = "none",

                // The switch above leaves the telemetry library's own statistics on; this ends them too.
                ["APPLICATION_INSIGHTS_NO_STATSBEAT"] = "true",
                ["TZ"] = "Asia/Tokyo",

                // loopback.js watches the pipe that standard input is: when the bot is gone, even killed, the page goes too.
                ["EXIT_WITH_PARENT"] = "1",
            },
        };

        // The bot is on this machine: a proxy would only be in the way.
        foreach (var name in start.Environment.Keys.Where(IsProxy).ToList())
        {
            start.Environment.Remove(name);
        }

        return start;
    }

    private static bool IsProxy(string name) =>
        name.Equals("HTTP_PROXY", StringComparison.OrdinalIgnoreCase) || name.Equals("HTTPS_PROXY", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^Listening on (?<port>\d+)\s*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ListeningLine();

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_said)
        {
            _said.Enqueue(line);
            if (_said.Count > LinesKept)
            {
                _said.Dequeue();
            }
        }

        if (ListeningLine().Match(line) is { Success: true } match)
        {
            _listening.TrySetResult(int.Parse(match.Groups["port"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));
        }
    }
}
