using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;
using OutboundKpi.Teams.Activities;
using OutboundKpi.Teams.Authentication;
using OutboundKpi.Testing;

namespace OutboundKpi.Teams.Tests.Authentication;

public sealed class ChannelGateTests : IAsyncLifetime
{
    private const string ServiceUrl = "https://smba.trafficmanager.net/apac/11111111-1111-4111-8111-111111111111/";

    private readonly WatchedClock clock = new();
    private LocalTokenIssuer issuer = null!;
    private ServiceProvider services = null!;

    public async ValueTask InitializeAsync()
    {
        issuer = await LocalTokenIssuer.StartAsync(clock);
        services = TeamsServices.Create(
            [.. TeamsServices.Registered, new("Bot:MetadataAddress", issuer.MetadataAddress), new("Bot:RequireHttpsMetadata", "false")],
            before: all => all.AddSingleton<TimeProvider>(clock));
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await issuer.DisposeAsync();
    }

    public static TheoryData<string> GoodServiceUrls => ["", "no slash", "other case"];

    [Theory]
    [MemberData(nameof(GoodServiceUrls))]
    public async Task A_token_of_the_channel_is_accepted(string variant)
    {
        var vouchedFor = variant switch { "no slash" => ServiceUrl[..^1], "other case" => ServiceUrl.ToUpperInvariant(), _ => ServiceUrl };

        (await JudgeAsync(Bearer(vouchedFor))).ShouldBe(new TokenAccepted(ServiceUrl, IsAnonymous: false));
    }

    [Theory]
    [InlineData("RS384")]
    [InlineData("RS512")]
    public async Task The_longer_hashes_are_accepted(string algorithm) =>
        (await JudgeAsync(Bearer(change: draft => draft.Algorithm = algorithm))).ShouldBeOfType<TokenAccepted>();

    [Fact]
    public async Task A_request_without_a_token_is_refused() => await RefusedAsync(null, 401, TokenRefusal.NoHeader);

    [Theory]
    [InlineData("{0}")]
    [InlineData("Basic {0}")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer  {0}")]
    [InlineData("Bearer {0} more")]
    [InlineData("Bearer, {0}")]
    public async Task A_header_is_the_word_bearer_and_a_token(string header) =>
        await RefusedAsync(header.Replace("{0}", Token(), StringComparison.Ordinal), 401, TokenRefusal.MalformedHeader);

    [Fact]
    public async Task Two_headers_are_refused()
    {
        var request = Request(null);
        request.Headers.Authorization = new([Bearer(), Bearer()]);

        (await Gate.JudgeAsync(request, Activity(), CancellationToken.None)).ShouldBe(new TokenRefused(HttpStatusCode.Unauthorized, TokenRefusal.MalformedHeader));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("a.b")]
    [InlineData("a.b.c")]
    [InlineData("a.b.c.d.e")]
    [InlineData("..")]
    [InlineData("e30.e30.")]
    [InlineData("bnVsbA.bnVsbA.x")]
    [InlineData("W10.W10.x")]
    [InlineData("eyJhbGciOjd9.eyJleHAiOiJ4In0.x")]
    public async Task What_is_no_signed_token_is_refused(string text) =>
        (await JudgeAsync($"Bearer {text}")).ShouldBeOfType<TokenRefused>().Status.ShouldBe(HttpStatusCode.Unauthorized);

    [Fact]
    public async Task A_token_with_a_part_missing_is_refused() =>
        await RefusedAsync("Bearer " + Token()[..Token().LastIndexOf('.')], 401, TokenRefusal.MalformedToken);

    [Fact]
    public async Task An_unsigned_token_is_refused()
    {
        var payload = Token().Split('.')[1];

        await RefusedAsync($"Bearer {Encode($$"""{"alg":"none","typ":"JWT","kid":"{{issuer.KeyId}}"}""")}.{payload}.", 401, TokenRefusal.AlgorithmNotAllowed);
    }

    [Fact]
    public async Task The_public_key_is_no_shared_secret()
    {
        var signed = $"{Encode($$"""{"alg":"HS256","typ":"JWT","kid":"{{issuer.KeyId}}"}""")}.{Token().Split('.')[1]}";
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(issuer.PublicKeyPem), Encoding.UTF8.GetBytes(signed));

        await RefusedAsync($"Bearer {signed}.{Base64UrlEncoder.Encode(signature)}", 401, TokenRefusal.AlgorithmNotAllowed);
    }

    [Fact]
    public async Task A_changed_payload_is_refused()
    {
        var parts = Token().Split('.');
        var payload = Base64UrlEncoder.Decode(parts[1]).Replace("apac", "emea", StringComparison.Ordinal);

        await RefusedAsync($"Bearer {parts[0]}.{Encode(payload)}.{parts[2]}", 401, TokenRefusal.BadSignature);
    }

    [Fact]
    public async Task The_signature_of_another_key_under_the_same_name_is_refused()
    {
        await using var forger = await LocalTokenIssuer.StartAsync(clock);
        forger.RotateKey();

        await RefusedAsync("Bearer " + forger.Token(TeamsServices.AppId, ServiceUrl, draft => draft.KeyId = issuer.KeyId), 401, TokenRefusal.BadSignature);
    }

    [Theory]
    [InlineData("https://api.botframework.us")]
    [InlineData("https://api.botframework.com/")]
    [InlineData("https://sts.windows.net/11111111-1111-4111-8111-111111111111/")]
    public async Task Another_issuer_is_refused(string other) => await RefusedAsync(Bearer(change: draft => draft.Issuer = other), 401, TokenRefusal.WrongIssuer);

    [Theory]
    [InlineData("0b0c0d0e-1111-4222-8333-444455556667")]
    [InlineData("https://api.botframework.com")]
    public async Task A_token_for_another_bot_is_refused(string audience) =>
        await RefusedAsync(Bearer(change: draft => draft.Audience = audience), 401, TokenRefusal.WrongAudience);

    [Theory]
    [InlineData(-299, null)]
    [InlineData(-300, TokenRefusal.Expired)]
    [InlineData(-86_400, TokenRefusal.Expired)]
    public async Task A_token_lives_until_its_end_and_five_minutes_more(int endsAfter, TokenRefusal? reason) =>
        await DecidedAsync(
            draft =>
            {
                draft.NotBefore = clock.GetUtcNow().AddDays(-2);
                draft.Expires = clock.GetUtcNow().AddSeconds(endsAfter);
            },
            reason);

    [Theory]
    [InlineData(300, null)]
    [InlineData(301, TokenRefusal.NotYetValid)]
    public async Task A_token_is_good_five_minutes_before_its_start(int startsAfter, TokenRefusal? reason) =>
        await DecidedAsync(draft => draft.NotBefore = clock.GetUtcNow().AddSeconds(startsAfter), reason);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://smba.trafficmanager.net/emea/11111111-1111-4111-8111-111111111111/")]
    [InlineData("https://smba.trafficmanager.net/apac/11111111-1111-4111-8111-111111111111//")]
    [InlineData("https://smba.trafficmanager.net/")]
    [InlineData("https://attacker.example/")]
    public async Task A_token_that_vouches_for_another_service_url_is_refused(string? vouchedFor) =>
        await RefusedAsync(Bearer(vouchedFor), 403, TokenRefusal.ServiceUrlNotVouchedFor);

    [Fact]
    public async Task A_genuine_token_does_not_open_a_strange_service_url()
    {
        var strange = "https://attacker.example/";

        var verdict = await Gate.JudgeAsync(Request(Bearer(strange)), Activity(strange), CancellationToken.None);

        verdict.ShouldBe(new TokenRefused(HttpStatusCode.Forbidden, TokenRefusal.ServiceUrlNotAllowed));
    }

    [Fact]
    public async Task A_key_that_may_not_sign_for_Teams_is_refused()
    {
        issuer.Endorsements = ["webchat", "MSTEAMS"];

        await RefusedAsync(Bearer(), 403, TokenRefusal.NotEndorsed);
    }

    [Fact]
    public async Task A_key_without_endorsements_is_refused()
    {
        issuer.Endorsements = null;

        await RefusedAsync(Bearer(), 403, TokenRefusal.NotEndorsed);
    }

    [Fact]
    public async Task A_token_without_a_key_name_is_refused_without_a_look_at_the_keys()
    {
        var parts = Token().Split('.');

        await RefusedAsync($"Bearer {Encode("""{"alg":"RS256","typ":"JWT"}""")}.{parts[1]}.{parts[2]}", 401, TokenRefusal.UnknownKey);
        issuer.Fetches.ShouldBe(0);
    }

    [Fact]
    public async Task Unknown_keys_are_looked_for_once_a_minute_and_no_more()
    {
        await JudgeAsync(Bearer());
        for (var i = 0; i < 20; i++) await RefusedAsync(Bearer(change: draft => draft.KeyId = $"unknown-{i}"), 401, TokenRefusal.UnknownKey);
        issuer.Fetches.ShouldBe(1);

        clock.Advance(TimeSpan.FromMinutes(1));
        for (var i = 0; i < 20; i++) await RefusedAsync(Bearer(change: draft => draft.KeyId = $"unknown-{i}"), 401, TokenRefusal.UnknownKey);
        issuer.Fetches.ShouldBe(2);
    }

    [Fact]
    public async Task A_new_key_is_accepted_at_once_and_the_old_one_no_more()
    {
        var old = Bearer();
        (await JudgeAsync(old)).ShouldBeOfType<TokenAccepted>();
        clock.Advance(TimeSpan.FromMinutes(10));

        issuer.RotateKey();

        (await JudgeAsync(Bearer())).ShouldBeOfType<TokenAccepted>();
        await RefusedAsync(old, 401, TokenRefusal.UnknownKey);
        issuer.Fetches.ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_is_accepted_while_there_are_no_keys_and_everybody_soon_after()
    {
        issuer.IsDown = true;
        await RefusedAsync(Bearer(), 401, TokenRefusal.KeysUnavailable);
        await RefusedAsync(Bearer(), 401, TokenRefusal.KeysUnavailable);
        issuer.Fetches.ShouldBeLessThanOrEqualTo(2); // The library's retriever tries a second time by itself.

        issuer.IsDown = false;
        clock.Advance(TimeSpan.FromSeconds(5));

        (await JudgeAsync(Bearer())).ShouldBeOfType<TokenAccepted>();
    }

    [Fact]
    public async Task The_keys_at_hand_serve_while_new_ones_cannot_be_had_but_not_for_ever()
    {
        await JudgeAsync(Bearer());
        issuer.IsDown = true;

        clock.Advance(TimeSpan.FromHours(23));
        (await JudgeAsync(Bearer())).ShouldBeOfType<TokenAccepted>();
        await RefusedAsync(Bearer(change: draft => draft.KeyId = "unknown"), 401, TokenRefusal.UnknownKey);

        clock.Advance(TimeSpan.FromHours(1));
        await RefusedAsync(Bearer(), 401, TokenRefusal.KeysUnavailable);
    }

    [Fact]
    public async Task A_crowd_at_the_start_makes_one_fetch()
    {
        var header = Bearer();

        var verdicts = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => JudgeAsync(header))));

        verdicts.ShouldAllBe(verdict => verdict is TokenAccepted);
        issuer.Fetches.ShouldBe(1);
    }

    private ChannelGate Gate => services.GetRequiredService<ChannelGate>();

    private string Token() => issuer.Token(TeamsServices.AppId, ServiceUrl);

    private string Bearer(string? serviceUrl = ServiceUrl, Action<TokenDraft>? change = null) =>
        "Bearer " + issuer.Token(TeamsServices.AppId, ServiceUrl, draft =>
        {
            draft.ServiceUrl = serviceUrl;
            change?.Invoke(draft);
        });

    private Task<TokenVerdict> JudgeAsync(string? header) => Gate.JudgeAsync(Request(header), Activity(), CancellationToken.None).AsTask();

    private async Task RefusedAsync(string? header, int status, TokenRefusal reason) =>
        (await JudgeAsync(header)).ShouldBe(new TokenRefused((HttpStatusCode)status, reason));

    private async Task DecidedAsync(Action<TokenDraft> change, TokenRefusal? reason)
    {
        if (reason is { } refusal) await RefusedAsync(Bearer(change: change), 401, refusal);
        else (await JudgeAsync(Bearer(change: change))).ShouldBeOfType<TokenAccepted>();
    }

    private static Activity Activity(string serviceUrl = ServiceUrl) => new() { ChannelId = "msteams", ServiceUrl = serviceUrl };

    private static HttpRequest Request(string? header)
    {
        var request = new DefaultHttpContext().Request;
        if (header is not null) request.Headers.Authorization = header;
        return request;
    }

    private static string Encode(string json) => Base64UrlEncoder.Encode(json);
}
