using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace OutboundKpi.Bot.Demo;

/// <summary>
/// The local Teams-like client: a page in the browser for each of the demo's people, each served by a process of its own.
/// The processes listen on 127.0.0.1 only and open connections to this machine only (playground/loopback.js).
/// </summary>
public sealed class LocalClient : IAsyncDisposable
{
    private readonly IReadOnlyList<LocalClientProcess> _processes;

    private LocalClient(IReadOnlyList<LocalClientProcess> processes) => _processes = processes;

    /// <summary>Ids of the processes, in the order of the people.</summary>
    public IReadOnlyList<int> ProcessIds => [.. _processes.Select(process => process.Id)];

    /// <summary>Installs what is missing, starts a page for each person and waits until all of them answer. What was started and did not come up is ended again.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled before all pages answered; none is left running.</exception>
    public static async Task<LocalClientOutcome> StartAsync(LocalClientSettings settings, TimeProvider time, CancellationToken cancellationToken)
    {
        if (await LocalClientPackages.PrepareAsync(settings, cancellationToken) is { } obstacle)
        {
            return obstacle;
        }

        if (settings.Personas.FirstOrDefault(persona => !IsFree(persona.Port)) is { } taken)
        {
            return new LocalClientOutcome.PortTaken(taken);
        }

        var client = new LocalClient([.. settings.Personas.Select(persona => LocalClientProcess.Start(settings, persona))]);
        try
        {
            if (await client.FindSilentAsync(settings.Patience, time, cancellationToken) is not { } silent)
            {
                return new LocalClientOutcome.Started(client);
            }

            await client.DisposeAsync();
            return silent;
        }
        catch
        {
            await client.DisposeAsync();
            throw;
        }
    }

    /// <summary>Each page that ends by itself, as it ends, with its exit code; over when all have.</summary>
    public async IAsyncEnumerable<(LocalClientPersona Persona, int ExitCode)> EndsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var end in Task.WhenEach(_processes.Select(async process => (process.Persona, await process.EndedAsync(cancellationToken)))))
        {
            yield return await end;
        }
    }

    /// <summary>Ends every page with all that its process started.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
        {
            await process.DisposeAsync();
        }
    }

    /// <summary>Asking beforehand is the only way to say clearly that a port is taken: the client would quietly take another one.</summary>
    private static bool IsFree(int port)
    {
        using var probe = new TcpListener(IPAddress.Loopback, port);
        try
        {
            probe.Start();
            return true;
        }
        catch (SocketException taken) when (taken.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
        {
            return false;
        }
    }

    /// <summary>The first page, in the order of the people, that does not answer in time; null if all do.</summary>
    private async Task<LocalClientOutcome.DidNotAnswer?> FindSilentAsync(TimeSpan patience, TimeProvider time, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        using var timeout = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        foreach (var process in _processes)
        {
            if (!await AnswersInTimeAsync(process, http, either.Token, cancellationToken))
            {
                return new LocalClientOutcome.DidNotAnswer(process.Persona, process.Output);
            }
        }

        return null;
    }

    private static async Task<bool> AnswersInTimeAsync(LocalClientProcess process, HttpClient http, CancellationToken inTime, CancellationToken cancellationToken)
    {
        try
        {
            return await process.AnswersAsync(http, inTime);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
