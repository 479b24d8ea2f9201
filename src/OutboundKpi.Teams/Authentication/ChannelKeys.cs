using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace OutboundKpi.Teams.Authentication;

/// <summary>The keys of the issuer, fetched when needed and kept for a while.</summary>
/// <remarks>
/// The library's own cache renews in the background and by the system's clock, so the first token signed by a new key would be refused. Here an
/// unknown key is looked for at once, but not more often than <see cref="BotAuthenticationOptions.KeyRefreshPause"/>, because anybody can name an
/// unknown key. A failed fetch changes nothing but the log: the keys at hand serve until their end, and the next fetch may come soon.
/// </remarks>
internal sealed partial class ChannelKeys(
    HttpClient http,
    IOptions<BotAuthenticationOptions> options,
    TimeProvider time,
    ILogger<ChannelKeys> logger) : IDisposable
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(5);

    private readonly BotAuthenticationOptions options = options.Value;
    private readonly HttpDocumentRetriever documents = new(http) { RequireHttps = options.Value.RequireHttpsMetadata };
    private readonly SemaphoreSlim fetching = new(1, 1);
    private volatile KeySet? keys;
    private DateTimeOffset nextFetch = DateTimeOffset.MinValue;

    /// <summary>The key of that name; null when the issuer has none.</summary>
    /// <exception cref="KeysUnavailableException">There are no keys that may still be trusted.</exception>
    public async ValueTask<ChannelKey?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        if (!NeedsFetch(keyId)) return Usable()!.ByName[keyId];

        // Whoever has a usable key does not queue behind a renewal.
        var atHand = Usable()?.ByName.GetValueOrDefault(keyId);
        if (!await fetching.WaitAsync(atHand is null ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancellationToken)) return atHand;
        try
        {
            if (NeedsFetch(keyId) && time.GetUtcNow() >= nextFetch) await FetchAsync();
        }
        finally
        {
            fetching.Release();
        }

        return (Usable() ?? throw new KeysUnavailableException()).ByName.GetValueOrDefault(keyId);
    }

    public void Dispose() => fetching.Dispose();

    private KeySet? Usable() => keys is { } set && time.GetUtcNow() - set.FetchedAt < options.KeyLifetime ? set : null;

    private bool NeedsFetch(string keyId) =>
        Usable() is not { } set || time.GetUtcNow() - set.FetchedAt >= options.KeyLifetime / 2 || !set.ByName.ContainsKey(keyId);

    private async Task FetchAsync()
    {
        try
        {
            // Not the request's token: a sender that hangs up must not spoil the fetch for the others. The HTTP client has its own time limit.
            var found = await OpenIdConnectConfigurationRetriever.GetAsync(options.MetadataAddress, documents, CancellationToken.None);
            var byName = found.JsonWebKeySet.Keys.Where(IsForSigning)
                .DistinctBy(key => key.Kid)
                .ToFrozenDictionary(key => key.Kid, key => new ChannelKey(key, Endorsements(key)));
            if (byName.Count == 0) throw new InvalidOperationException("The issuer's metadata lead to no RSA key.");

            keys = new KeySet(byName, time.GetUtcNow());
            nextFetch = time.GetUtcNow() + options.KeyRefreshPause;
            Log.Fetched(logger, byName.Count);
        }
        catch (Exception e)
        {
            // Whatever is wrong with somebody else's document, the keys at hand stay good.
            nextFetch = time.GetUtcNow() + PauseAfterFailure;
            Log.FetchFailed(logger, e, options.MetadataAddress);
        }
    }

    private static bool IsForSigning(JsonWebKey key) =>
        key.Kty == JsonWebAlgorithmsKeyTypes.RSA && key.Use is null or "" or JsonWebKeyUseNames.Sig && !string.IsNullOrEmpty(key.Kid);

    private static FrozenSet<string> Endorsements(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value) && value is JsonElement { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!).ToFrozenSet()
            : [];

    private sealed record KeySet(FrozenDictionary<string, ChannelKey> ByName, DateTimeOffset FetchedAt);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Fetched {Count} signing keys of the channel.")]
        public static partial void Fetched(ILogger logger, int count);

        [LoggerMessage(LogLevel.Error, "The channel's signing keys could not be fetched from {Address}.")]
        public static partial void FetchFailed(ILogger logger, Exception exception, string address);
    }
}
