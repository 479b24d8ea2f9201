using System.Collections.Concurrent;
using System.Diagnostics;

namespace OutboundKpi.Bot.Tests.Support;

/// <summary>The bot as its users run it: a process of its own, which can be killed.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = [];
    private readonly ConcurrentQueue<string> _complained = [];
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private bool _isDisposed;

    private BotProcess(Process process) => _process = process;

    /// <summary>Where the bot takes activities.</summary>
    public Uri Endpoint { get; private set; } = null!;

    /// <summary>What it has written to its output so far.</summary>
    public string Output => string.Join('\n', _said);

    /// <summary>What it has written to its error output so far.</summary>
    public string ErrorOutput => string.Join('\n', _complained);

    /// <summary>Starts the bot on a free port and waits until it listens.</summary>
    public static async Task<BotProcess> StartAsync(IEnumerable<string> arguments, params IEnumerable<(string Name, string Value)> environment)
    {
        var bot = Launch(["--urls", "http://127.0.0.1:0", "--no-demo", .. arguments], environment);
        try
        {
            var listening = await Task.WhenAny(bot._listening.Task, bot._process.WaitForExitAsync()).WaitAsync(Patience);
            if (listening != bot._listening.Task)
                throw new InvalidOperationException($"The bot ended instead of listening:\n{bot.Output}\n{bot.ErrorOutput}");

            bot.Endpoint = await bot._listening.Task;
            return bot;
        }
        catch
        {
            await bot.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs the bot, which is expected to end by itself.</summary>
    public static async Task<(int ExitCode, string Output, string ErrorOutput)> RunToEndAsync(
        IEnumerable<string> arguments, params IEnumerable<(string Name, string Value)> environment)
    {
        await using var bot = Launch(arguments, environment);
        await bot._process.WaitForExitAsync().WaitAsync(Patience);
        return (bot._process.ExitCode, bot.Output, bot.ErrorOutput);
    }

    /// <summary>Ends the process at once, as <c>kill -9</c> does: nothing of it runs any more.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
            return;

        if (!_process.HasExited)
            await KillAsync();

        _process.Dispose();
        _isDisposed = true;
    }

    private static BotProcess Launch(IEnumerable<string> arguments, IEnumerable<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [typeof(BotHost).Assembly.Location, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        var bot = new BotProcess(new Process { StartInfo = start });
        bot._process.OutputDataReceived += (_, line) => bot.Hear(line.Data);
        bot._process.ErrorDataReceived += (_, line) => bot._complained.Enqueue(line.Data ?? "");
        bot._process.Start();
        bot._process.BeginOutputReadLine();
        bot._process.BeginErrorReadLine();
        return bot;
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;

        _said.Enqueue(line);
        if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var start)
            _listening.TrySetResult(new Uri($"{line[(start + Listening.Length)..].Trim()}/api/messages"));
    }
}
