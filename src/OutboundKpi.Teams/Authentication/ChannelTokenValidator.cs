using System.Net;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace OutboundKpi.Teams.Authentication;

/// <summary>
/// Checks that an activity comes from the Bot Connector service, by the rules of its authentication document ("Authenticate requests from the Bot Connector
/// service to your bot"): issuer, audience, time, signature, the key's endorsement of the channel, and the service URL that the token vouches for.
/// Tokens of the directory (Entra) are not accepted: Teams does not use them.
/// </summary>
public sealed class ChannelTokenValidator
{
    private const string ServiceUrlClaim = "serviceurl";

    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    private readonly BotAuthenticationOptions options;
    private readonly ChannelKeys keys;
    private readonly TimeProvider time;
    private readonly JsonWebTokenHandler handler = new();

    internal ChannelTokenValidator(ChannelKeys keys, IOptions<BotAuthenticationOptions> options, TimeProvider time)
    {
        this.options = options.Value;
        this.keys = keys;
        this.time = time;
    }

    /// <summary>
    /// Judges an Authorization header (null when there is none) against what the activity says of itself: the key must be endorsed for its channel, and
    /// the token must vouch for its service URL. Whatever stands in the header, nothing is thrown for it.
    /// </summary>
    public async ValueTask<TokenVerdict> ValidateAsync(string? authorization, string channelId, string serviceUrl, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(authorization)) return Unauthorized(TokenRefusal.NoHeader);
        if (authorization.Split(' ') is not [var scheme, { Length: > 0 } text] || !scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
        {
            return Unauthorized(TokenRefusal.MalformedHeader);
        }

        if (Decode(text) is not { } token) return Unauthorized(TokenRefusal.MalformedToken);
        if (!Algorithms.Contains(token.Alg)) return Unauthorized(TokenRefusal.AlgorithmNotAllowed);
        if (string.IsNullOrEmpty(token.Kid)) return Unauthorized(TokenRefusal.UnknownKey);

        ChannelKey? key;
        try
        {
            key = await keys.FindAsync(token.Kid, cancellationToken);
        }
        catch (KeysUnavailableException)
        {
            return Unauthorized(TokenRefusal.KeysUnavailable);
        }

        if (key is null) return Unauthorized(TokenRefusal.UnknownKey);

        var result = await handler.ValidateTokenAsync(token, Parameters(key));
        if (!result.IsValid) return Unauthorized(ReasonFor(result.Exception));

        if (!key.Endorsements.Contains(channelId)) return Forbidden(TokenRefusal.NotEndorsed);
        if (!token.TryGetPayloadValue<string>(ServiceUrlClaim, out var vouchedFor) || !AreSame(vouchedFor, serviceUrl))
        {
            return Forbidden(TokenRefusal.ServiceUrlNotVouchedFor);
        }

        return new TokenAccepted(serviceUrl, IsAnonymous: false);
    }

    /// <summary>Whether two service URLs are one: ignoring case and one slash at the end.</summary>
    private static bool AreSame(string one, string other) => WithoutSlash(one).Equals(WithoutSlash(other), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> WithoutSlash(string url) => url.EndsWith('/') ? url.AsSpan(0, url.Length - 1) : url;

    private JsonWebToken? Decode(string text)
    {
        // Three parts: an encrypted token has five.
        if (text.Count('.') != 2 || text.Length > handler.MaximumTokenSizeInBytes) return null;
        try
        {
            return handler.ReadJsonWebToken(text);
        }
        catch (ArgumentException)
        {
            return null; // What the library throws for parts that are no base64url JSON.
        }
    }

    private TokenValidationParameters Parameters(ChannelKey key) => new()
    {
        ValidAlgorithms = Algorithms,
        IssuerSigningKey = key.Key,
        TryAllIssuerSigningKeys = false,
        ValidIssuer = options.Issuer,
        ValidAudience = options.AppId,
        LifetimeValidator = IsInTime,
    };

    /// <summary>The library's own check reads the system's clock; this one reads ours.</summary>
    private bool IsInTime(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (expires is null || expires + options.ClockSkew <= now) throw new SecurityTokenExpiredException();
        if (notBefore - options.ClockSkew > now) throw new SecurityTokenNotYetValidException();
        return true;
    }

    private static TokenRefusal ReasonFor(Exception exception) => exception switch
    {
        SecurityTokenExpiredException => TokenRefusal.Expired,
        SecurityTokenNotYetValidException => TokenRefusal.NotYetValid,
        SecurityTokenInvalidAudienceException => TokenRefusal.WrongAudience,
        SecurityTokenInvalidIssuerException => TokenRefusal.WrongIssuer,
        SecurityTokenInvalidSignatureException => TokenRefusal.BadSignature,
        _ => TokenRefusal.Invalid,
    };

    private static TokenRefused Unauthorized(TokenRefusal reason) => new(HttpStatusCode.Unauthorized, reason);

    private static TokenRefused Forbidden(TokenRefusal reason) => new(HttpStatusCode.Forbidden, reason);
}
