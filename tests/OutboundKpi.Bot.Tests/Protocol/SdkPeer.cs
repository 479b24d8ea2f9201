using System.Diagnostics;
using System.Text.Json;
using System.Threading.Channels;
using OutboundKpi.Bot.Tests.Support;

namespace OutboundKpi.Bot.Tests.Protocol;

/// <summary>The official bot SDK for JavaScript in a Node.js process, as the channel of a bot. See sdk-peer.js.</summary>
internal sealed class SdkPeer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Channel<JsonElement> _answers = Channel.CreateUnbounded<JsonElement>();
    private readonly Channel<JsonElement> _calls = Channel.CreateUnbounded<JsonElement>();
    private Task _reading = Task.CompletedTask;

    private SdkPeer(Process process) => _process = process;

    /// <summary>Where the SDK takes the bot's calls.</summary>
    public string ServiceUrl { get; private set; } = "";

    /// <summary>Starts the peer. Skips the test where Node.js or the npm packages are missing.</summary>
    public static async Task<SdkPeer> StartAsync()
    {
        if (!Directory.Exists(Path.Combine(SourceTree.Oracles, "node_modules")))
            Missing.SkipOrFail("The npm packages of tests/node are not installed: run npm ci there");

        var script = Path.Combine(SourceTree.Root, "tests", "OutboundKpi.Bot.Tests", "Protocol", "sdk-peer.js");
        // The SDK sends what it measures to nobody, and asks no proxy for what is on this machine.
        var peer = new SdkPeer(NodeProgram.Start(SourceTree.Oracles, [script, SourceTree.Oracles], ("NO_PROXY", "127.0.0.1"), ("no_proxy", "127.0.0.1")));
        peer._reading = peer.ReadAsync();
        peer.ServiceUrl = (await NextAsync(peer._answers)).GetProperty("serviceUrl").GetString()!;
        return peer;
    }

    /// <summary>Lets the SDK make an activity and post it to the bot.</summary>
    /// <returns>The bot's answer: <c>status</c>, <c>body</c>, the SDK's <c>problems</c> with it, and for an invoke what the SDK's own bot answers (<c>sdkBot</c>).</returns>
    public async Task<JsonElement> PostAsync(Uri endpoint, string kind, object fields, object? conversation = null)
    {
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new
        {
            kind,
            fields,
            endpoint,
            id = Guid.NewGuid().ToString("N"),
            reference = new
            {
                channelId = "msteams",
                locale = "ja-JP",
                user = new { id = "29:hanako", name = "佐藤 花子", aadObjectId = "hanako" },
                bot = new { id = "28:bot", name = "架電KPI" },
                conversation = conversation ?? new { id = "a:hanako", conversationType = "personal", tenantId = "tenant-1" },
            },
        }));
        await _process.StandardInput.FlushAsync();
        return await NextAsync(_answers);
    }

    /// <summary>The next call that the bot made: <c>call</c>, <c>conversation</c>, <c>activityId</c>, <c>body</c>, and the SDK's <c>problems</c> with it.</summary>
    public Task<JsonElement> NextCallAsync() => NextAsync(_calls);

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(20));
        await _reading;
        _process.Dispose();
    }

    private static async Task<JsonElement> NextAsync(Channel<JsonElement> channel) =>
        await channel.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            var json = JsonElement.Parse(line);
            await (json.TryGetProperty("call", out _) ? _calls : _answers).Writer.WriteAsync(json);
        }

        var ended = new InvalidOperationException($"The peer ended: {await _process.StandardError.ReadToEndAsync()}");
        _answers.Writer.TryComplete(ended);
        _calls.Writer.TryComplete(ended);
    }
}
