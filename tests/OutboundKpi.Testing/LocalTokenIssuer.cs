using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace OutboundKpi.Testing;

/// <summary>
/// Stands in for the Bot Connector's token service: publishes OpenID metadata and keys with endorsements on 127.0.0.1, and signs tokens with keys made on the spot.
/// </summary>
public sealed class LocalTokenIssuer : IAsyncDisposable
{
    /// <summary>The issuer that stands in the tokens: the real one, so that the bot's defaults apply.</summary>
    public const string Issuer = "https://api.botframework.com";

    /// <summary>Making a key takes long, so every issuer begins with the same one.</summary>
    private static readonly SigningKey FirstKey = SigningKey.Create();

    private readonly TimeProvider time;
    private LoopbackHost host = null!;
    private SigningKey key = FirstKey;
    private int fetches;

    private LocalTokenIssuer(TimeProvider time) => this.time = time;

    public string MetadataAddress => $"{host.Address}/v1/.well-known/openidconfiguration";

    /// <summary>While true, every request is answered with 503.</summary>
    public bool IsDown { get; set; }

    /// <summary>The channels that the key may sign for; null publishes the key without the field.</summary>
    public IReadOnlyList<string>? Endorsements { get; set; } = ["msteams"];

    /// <summary>How often the metadata were asked for, refusals included.</summary>
    public int Fetches => Volatile.Read(ref fetches);

    /// <summary>The public part of the key, as a PEM text.</summary>
    public string PublicKeyPem => key.Rsa.ExportSubjectPublicKeyInfoPem();

    public string KeyId => key.Id;

    public static async Task<LocalTokenIssuer> StartAsync(TimeProvider? time = null)
    {
        var issuer = new LocalTokenIssuer(time ?? TimeProvider.System);
        issuer.host = await LoopbackHost.StartAsync(issuer.AnswerAsync);
        return issuer;
    }

    /// <summary>Signs with a new key from now on, and publishes only that one.</summary>
    public void RotateKey() => key = SigningKey.Create();

    /// <summary>A token for that bot and service URL, good for an hour unless changed.</summary>
    public string Token(string appId, string serviceUrl, Action<TokenDraft>? change = null)
    {
        var now = time.GetUtcNow();
        var draft = new TokenDraft
        {
            Issuer = Issuer,
            Audience = appId,
            ServiceUrl = serviceUrl,
            NotBefore = now,
            Expires = now.AddHours(1),
            KeyId = key.Id,
        };
        change?.Invoke(draft);

        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = draft.Issuer,
            Audience = draft.Audience,
            NotBefore = draft.NotBefore.UtcDateTime,
            Expires = draft.Expires.UtcDateTime,
            Claims = draft.ServiceUrl is null ? [] : new Dictionary<string, object> { ["serviceurl"] = draft.ServiceUrl },
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(key.Rsa) { KeyId = draft.KeyId }, draft.Algorithm)
            {
                // Providers are cached by the key's name, and a test may give one name to two keys.
                CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false },
            },
        };
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        var asksForMetadata = context.Request.Path == "/v1/.well-known/openidconfiguration";
        if (asksForMetadata) Interlocked.Increment(ref fetches);
        if (IsDown)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        }

        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(asksForMetadata ? Metadata() : Keys());
    }

    private string Metadata() => JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["issuer"] = Issuer,
        ["jwks_uri"] = $"{host.Address}/v1/.well-known/keys",
        ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
    });

    private string Keys()
    {
        var rsa = key.Rsa.ExportParameters(includePrivateParameters: false);
        var entry = new Dictionary<string, object>
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = key.Id,
            ["n"] = Base64UrlEncoder.Encode(rsa.Modulus),
            ["e"] = Base64UrlEncoder.Encode(rsa.Exponent),
        };
        if (Endorsements is not null) entry["endorsements"] = Endorsements;
        return JsonSerializer.Serialize(new Dictionary<string, object> { ["keys"] = new[] { entry } });
    }

    private sealed record SigningKey(string Id, RSA Rsa)
    {
        public static SigningKey Create() => new(Guid.NewGuid().ToString("N"), RSA.Create(2048));
    }
}
