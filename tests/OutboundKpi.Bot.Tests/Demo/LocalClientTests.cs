using System.Diagnostics;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text.Json;
using OutboundKpi.Bot.Demo;
using OutboundKpi.Bot.Tests.Support;

namespace OutboundKpi.Bot.Tests.Demo;

public sealed class LocalClientTests : IDisposable
{
    private readonly TemporaryFolder _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Three_people_get_a_page_each_and_all_pages_end_with_the_client()
    {
        var settings = Settings();
        int[] processes;
        await using (var client = await RunningClient.StartAsync(settings))
        {
            processes = [.. client.ProcessIds];
            var configs = await Task.WhenAll(settings.Personas.Select(ReadConfigAsync));

            configs.Select(config => config.GetProperty("currentUser").GetProperty("name").GetString()).ShouldBe(["佐藤 花子", "鈴木 一郎", "高橋 美咲"]);
            configs.Select(config => config.GetProperty("tenantId").GetString()).Distinct().Count().ShouldBe(1);
            configs.SelectMany(ConversationIds).ShouldBeUnique();
            configs.Select(People).ShouldAllBe(people => people.SequenceEqual(People(configs[0])));
            People(configs[0]).Count.ShouldBe(6);
        }

        processes.Length.ShouldBe(3);
        processes.ShouldAllBe(id => IsGone(id));
    }

    [Fact]
    public async Task Pages_are_reached_from_this_machine_only()
    {
        var settings = Settings(people: 1);
        await using var client = await RunningClient.StartAsync(settings);

        var listeners = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(end => end.Port == settings.Personas[0].Port).ToList();

        listeners.ShouldHaveSingleItem().Address.ShouldBe(IPAddress.Loopback);
    }

    [Fact]
    public async Task A_taken_port_is_named_instead_of_replaced()
    {
        var settings = Settings();
        RunningClient.RequirePackages(settings);
        using var other = new TcpListener(IPAddress.Loopback, settings.Personas[1].Port);
        other.Start();

        var outcome = await LocalClient.StartAsync(settings, TimeProvider.System, CancellationToken.None);

        outcome.ShouldBe(new LocalClientOutcome.PortTaken(settings.Personas[1]));
    }

    [Fact]
    public async Task Without_node_the_answer_says_so()
    {
        var outcome = await LocalClient.StartAsync(Settings() with { Node = Path.Combine(_run.Path, "node") }, TimeProvider.System, CancellationToken.None);

        outcome.ShouldBe(new LocalClientOutcome.NodeMissing(null, 20));
    }

    [Fact]
    public async Task A_node_that_is_too_old_is_told_by_its_version()
    {
        var settings = Settings() with { Node = WriteNode("echo v16.20.2") };

        var outcome = await LocalClient.StartAsync(settings, TimeProvider.System, CancellationToken.None);

        outcome.ShouldBe(new LocalClientOutcome.NodeMissing("v16.20.2", 20));
    }

    [Fact]
    public async Task A_page_that_ends_at_its_start_is_reported_with_its_last_words()
    {
        var settings = Settings(people: 1) with { Node = WriteNode("if [ $1 = --version ]; then echo v20.0.0; else echo no memory >&2; exit 3; fi") };
        RunningClient.RequirePackages(settings);

        var outcome = await LocalClient.StartAsync(settings, TimeProvider.System, CancellationToken.None);

        outcome.ShouldBe(new LocalClientOutcome.DidNotAnswer(settings.Personas[0], "no memory"));
    }

    [Fact]
    public async Task A_page_that_takes_another_port_is_ended()
    {
        var settings = Settings(people: 1) with { Node = WriteNode("if [ $1 = --version ]; then echo v20.0.0; else echo Listening on 1; exec cat; fi") };
        RunningClient.RequirePackages(settings);

        var outcome = await LocalClient.StartAsync(settings, TimeProvider.System, CancellationToken.None);

        outcome.ShouldBe(new LocalClientOutcome.DidNotAnswer(settings.Personas[0], "Listening on 1"));
    }

    [Fact]
    public async Task A_page_that_does_not_come_up_in_time_is_ended()
    {
        var settings = Settings(people: 1) with { Node = WriteNode("if [ $1 = --version ]; then echo v20.0.0; else exec cat; fi"), Patience = TimeSpan.Zero };
        RunningClient.RequirePackages(settings);

        var outcome = await LocalClient.StartAsync(settings, TimeProvider.System, CancellationToken.None);

        outcome.ShouldBe(new LocalClientOutcome.DidNotAnswer(settings.Personas[0], ""));
    }

    [Fact]
    public async Task A_start_that_is_given_up_leaves_no_page()
    {
        var settings = Settings(people: 1);
        RunningClient.RequirePackages(settings);
        using var givenUp = new CancellationTokenSource();
        await givenUp.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => LocalClient.StartAsync(settings, TimeProvider.System, givenUp.Token));

        Directory.GetDirectories(_run.Path).ShouldBeEmpty();
    }

    private LocalClientSettings Settings(int people = 3)
    {
        string[] roles = ["operator", "supervisor", "manager"];
        List<LocalClientPersona> personas = [.. roles.Take(people).Zip(FreePorts.Take(people), (role, port) => new LocalClientPersona(role, port))];
        return new LocalClientSettings(SourceTree.Playground, new Uri("http://127.0.0.1:9/api/messages"), personas) { RunFolder = _run.Path };
    }

    /// <summary>A stand-in for Node.js that does what a test needs.</summary>
    private string WriteNode(string script)
    {
        var path = Path.Combine(_run.Path, "node");
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("The stand-in for Node.js is a shell script");
        }
        else
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return path;
    }

    private static async Task<JsonElement> ReadConfigAsync(LocalClientPersona persona)
    {
        using var http = new HttpClient();
        var json = await http.GetStringAsync(new Uri($"http://127.0.0.1:{persona.Port}/_internal/v1/testConfig"));
        return JsonElement.Parse(json).GetProperty("config");
    }

    private static IEnumerable<string?> ConversationIds(JsonElement config) =>
        config.GetProperty("groupChats").EnumerateArray()
            .Concat(config.GetProperty("teams")[0].GetProperty("channels").EnumerateArray())
            .Append(config.GetProperty("personalChat"))
            .Select(conversation => conversation.GetProperty("id").GetString());

    /// <summary>All of a file's people by their directory ids, the page's own person among them.</summary>
    private static IReadOnlyList<(string? Id, string? Name)> People(JsonElement config) =>
    [
        .. config.GetProperty("users").EnumerateArray()
            .Append(config.GetProperty("currentUser"))
            .Select(user => (user.GetProperty("aadObjectId").GetString(), user.GetProperty("name").GetString()))
            .Distinct()
            .Order(),
    ];

    private static bool IsGone(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.HasExited;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
