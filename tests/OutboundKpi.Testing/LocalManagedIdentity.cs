using Microsoft.AspNetCore.Http;

namespace OutboundKpi.Testing;

/// <summary>Stands in for the managed identity endpoint of App Service on 127.0.0.1: gives a process that it is named to the bot's own tokens.</summary>
public sealed class LocalManagedIdentity : IAsyncDisposable
{
    private readonly string secret = Guid.NewGuid().ToString("N");
    private LoopbackHost host = null!;
    private int given;

    private LocalManagedIdentity()
    {
    }

    /// <summary>The environment that leads a process here.</summary>
    public IReadOnlyList<(string Name, string Value)> Environment => [("IDENTITY_ENDPOINT", $"{host.Address}/msi/token"), ("IDENTITY_HEADER", secret)];

    /// <summary>The token that was given last: <c>own-token-1</c>, <c>own-token-2</c> …</summary>
    public string LastToken => $"own-token-{Volatile.Read(ref given)}";

    public static async Task<LocalManagedIdentity> StartAsync()
    {
        var identity = new LocalManagedIdentity();
        identity.host = await LoopbackHost.StartAsync(identity.AnswerAsync);
        return identity;
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Headers["X-IDENTITY-HEADER"] != secret)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        Interlocked.Increment(ref given);
        return context.Response.WriteAsJsonAsync(new Dictionary<string, object>
        {
            ["access_token"] = LastToken,
            ["expires_on"] = DateTimeOffset.UnixEpoch.AddYears(100).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["resource"] = context.Request.Query["resource"].ToString(),
            ["client_id"] = context.Request.Query["client_id"].ToString(),
            ["token_type"] = "Bearer",
        });
    }
}
