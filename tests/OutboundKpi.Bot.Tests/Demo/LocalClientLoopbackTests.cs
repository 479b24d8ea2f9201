using OutboundKpi.Bot.Tests.Support;

namespace OutboundKpi.Bot.Tests.Demo;

/// <summary>playground/loopback.js, which keeps the client's processes on this machine.</summary>
public sealed class LocalClientLoopbackTests
{
    [Theory]
    [InlineData("listen(0)")]
    [InlineData("listen('0')")]
    [InlineData("listen(0, '0.0.0.0')")]
    [InlineData("listen(0, () => {})")]
    [InlineData("listen(() => {})")]
    [InlineData("listen()")]
    [InlineData("listen(0, '::', 16)")]
    [InlineData("listen({ port: 0 })")]
    [InlineData("listen({ port: 0, host: '0.0.0.0' }, () => {})")]
    public async Task Every_listener_is_on_loopback(string listen)
    {
        var (_, output) = await RunAsync($"const s = require('http').createServer(); s.on('listening', () => {{ console.log(s.address().address); s.close(); }}); s.{listen};");

        output.ShouldBe("127.0.0.1");
    }

    [Theory]
    [InlineData("net.connect(80, '192.0.2.1')")]
    [InlineData("net.connect({ port: 80, host: 'telemetry.example.com' })")]
    [InlineData("net.createConnection(80, '::ffff:192.0.2.1')")]
    [InlineData("require('https').get('https://telemetry.example.com/')")]
    [InlineData("require('http').get('http://169.254.169.254/metadata')")]
    [InlineData("net.connect(80, '127.0.0.1.example.com')")]
    public async Task No_connection_leaves_this_machine(string connect)
    {
        var (_, output) = await RunAsync($"const net = require('net'); {connect}.on('error', (e) => console.log(e.message));");

        output.ShouldStartWith("The local client talks to this machine only");
    }

    [Theory]
    [InlineData("net.connect(port, '127.0.0.1')")]
    [InlineData("net.connect({ port, host: '127.0.0.1' })")]
    [InlineData("net.connect(port)")]
    [InlineData("require('http').get({ port, host: 'localhost' })")]
    public async Task This_machine_is_reached(string connect)
    {
        var (_, output) = await RunAsync(
            "const net = require('net'); const s = net.createServer((socket) => { console.log('reached'); socket.destroy(); s.close(); });"
            + $"s.listen(0, () => {{ const port = s.address().port; {connect}.on('error', () => {{}}); }});");

        output.ShouldBe("reached");
    }

    [Fact]
    public async Task The_process_ends_with_the_one_that_started_it()
    {
        using var process = NodeProgram.Start(SourceTree.Playground, Arguments("require('http').createServer().listen(0, () => console.log('up'));"), ("EXIT_WITH_PARENT", "1"));
        (await process.StandardOutput.ReadLineAsync()).ShouldBe("up");

        process.StandardInput.Close();
        await process.WaitForExitAsync();

        process.ExitCode.ShouldBe(0);
    }

    private static Task<(int ExitCode, string Output)> RunAsync(string script) => NodeProgram.RunAsync(SourceTree.Playground, Arguments(script));

    private static string[] Arguments(string script) => ["--require", "./loopback.js", "--eval", script];
}
