using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;
using OutboundKpi.Bot.Tests.Support;
using OutboundKpi.Testing;

namespace OutboundKpi.Bot.Tests.Protocol;

/// <summary>The endpoint of a registered bot: who is let in, and what the bot shows when it answers.</summary>
public sealed class RegisteredBotTests(RegisteredBot bot) : IClassFixture<RegisteredBot>
{
    [Fact]
    public async Task A_good_token_is_let_in_and_the_reply_carries_the_bots_own()
    {
        (await bot.PostAsync($"Bearer {bot.Token()}", conversation: "a:good")).ShouldBe(HttpStatusCode.OK);

        var reply = (await bot.Channel.WaitForAsync(request => request.ConversationId == "a:good")).Single();
        reply.Token.ShouldNotBeNull().ShouldStartWith("own-token-");
        reply.Text.ShouldContain("架電 80・接続 24");
    }

    [Fact]
    public async Task A_token_of_the_bot_that_the_channel_refuses_is_renewed_and_the_reply_goes_again()
    {
        bot.Channel.Rule = request => request.ConversationId == "a:renewed" && bot.Channel.Requests.All(earlier => earlier.ConversationId != "a:renewed")
            ? ConnectorReply.Error(401, "Unauthorized")
            : null;

        (await bot.PostAsync($"Bearer {bot.Token()}", conversation: "a:renewed")).ShouldBe(HttpStatusCode.OK);

        var replies = await bot.Channel.WaitForAsync(request => request.ConversationId == "a:renewed", 2);
        replies[1].Text.ShouldBe(replies[0].Text);
        replies[1].Token.ShouldBe(bot.Identity.LastToken);
    }

    [Theory]
    [InlineData("no header", HttpStatusCode.Unauthorized)]
    [InlineData("another scheme", HttpStatusCode.Unauthorized)]
    [InlineData("no token", HttpStatusCode.Unauthorized)]
    [InlineData("no token at all", HttpStatusCode.Unauthorized)]
    [InlineData("expired", HttpStatusCode.Unauthorized)]
    [InlineData("not yet valid", HttpStatusCode.Unauthorized)]
    [InlineData("another bot's", HttpStatusCode.Unauthorized)]
    [InlineData("another issuer's", HttpStatusCode.Unauthorized)]
    [InlineData("unsigned", HttpStatusCode.Unauthorized)]
    [InlineData("signed with the public key", HttpStatusCode.Unauthorized)]
    [InlineData("changed", HttpStatusCode.Unauthorized)]
    [InlineData("forged", HttpStatusCode.Unauthorized)]
    [InlineData("unknown key", HttpStatusCode.Unauthorized)]
    [InlineData("another service url's", HttpStatusCode.Forbidden)]
    [InlineData("no service url", HttpStatusCode.Forbidden)]
    public async Task A_bad_token_is_refused_and_nothing_is_stored_or_sent(string fault, HttpStatusCode status)
    {
        var (stored, sent) = (StoredRows.Count(bot.DatabaseFile), bot.Channel.Requests.Count);

        (await bot.PostAsync(await HeaderAsync(fault), conversation: "a:refused")).ShouldBe(status);

        (StoredRows.Count(bot.DatabaseFile), bot.Channel.Requests.Count).ShouldBe((stored, sent));
    }

    [Fact]
    public async Task A_genuine_token_for_a_strange_service_url_opens_nothing()
    {
        const string strange = "https://attacker.example/";

        (await bot.PostAsync($"Bearer {bot.Token(draft => draft.ServiceUrl = strange)}", serviceUrl: strange)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task No_token_is_ever_logged()
    {
        var token = bot.Token();
        await bot.PostAsync($"Bearer {token}", conversation: "a:logged");
        await bot.PostAsync($"Bearer {token}x", conversation: "a:logged");
        await bot.Channel.WaitForAsync(request => request.ConversationId == "a:logged");

        bot.Output.ShouldNotContain(token.Split('.')[2]);
        bot.Output.ShouldNotContain("own-token-");
    }

    [Theory]
    [InlineData("Bot:AppId is empty", "--environment", "Production")]
    [InlineData("Bot:AppId is empty", "--environment", "Staging")]
    [InlineData("Bot:Credential:Kind is None", "--environment", "Production", "--Bot:AppId", RegisteredBot.AppId)]
    [InlineData("Bot:MetadataAddress must be https", "--environment", "Development", "--Bot:MetadataAddress", "http://login.example/keys")]
    public async Task A_bot_that_would_take_anybodys_word_does_not_start(string reason, params string[] settings)
    {
        using var folder = new TemporaryFolder();

        var (exitCode, _, errors) = await BotProcess.RunToEndAsync(
            ["--urls", "http://127.0.0.1:0", "--Storage:ConnectionString", $"Data Source={Path.Combine(folder.Path, "bot.db")}", .. settings]);

        exitCode.ShouldBe(1);
        errors.ShouldContain(reason);
        errors.ShouldNotContain("   at ");
    }

    private async Task<string?> HeaderAsync(string fault)
    {
        var now = DateTimeOffset.UnixEpoch.AddSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds());
        var parts = bot.Token().Split('.');
        switch (fault)
        {
            case "no header":
                return null;
            case "another scheme":
                return $"Basic {bot.Token()}";
            case "no token":
                return "Bearer ";
            case "no token at all":
                return "Bearer";
            case "unsigned":
                return $"Bearer {Encode($$"""{"alg":"none","typ":"JWT","kid":"{{bot.Issuer.KeyId}}"}""")}.{parts[1]}.";
            case "signed with the public key":
                var signed = $"{Encode($$"""{"alg":"HS256","typ":"JWT","kid":"{{bot.Issuer.KeyId}}"}""")}.{parts[1]}";
                return $"Bearer {signed}.{Base64UrlEncoder.Encode(HMACSHA256.HashData(Encoding.UTF8.GetBytes(bot.Issuer.PublicKeyPem), Encoding.UTF8.GetBytes(signed)))}";
            case "changed":
                return $"Bearer {parts[0]}.{Encode(Base64UrlEncoder.Decode(parts[1]).Replace("127.0.0.1", "127.0.0.2", StringComparison.Ordinal))}.{parts[2]}";
            case "forged":
                await using (var forger = await LocalTokenIssuer.StartAsync())
                {
                    forger.RotateKey();
                    return $"Bearer {forger.Token(RegisteredBot.AppId, bot.Channel.ServiceUrl, draft => draft.KeyId = bot.Issuer.KeyId)}";
                }

            default:
                return $"Bearer {bot.Token(draft => Spoil(draft, fault, now))}";
        }
    }

    private static void Spoil(TokenDraft draft, string fault, DateTimeOffset now)
    {
        switch (fault)
        {
            case "expired":
                (draft.NotBefore, draft.Expires) = (now.AddHours(-2), now.AddMinutes(-6));
                break;
            case "not yet valid":
                draft.NotBefore = now.AddMinutes(6);
                break;
            case "another bot's":
                draft.Audience = "0b0c0d0e-1111-4222-8333-444455556667";
                break;
            case "another issuer's":
                draft.Issuer = "https://sts.windows.net/11111111-1111-4111-8111-111111111111/";
                break;
            case "unknown key":
                draft.KeyId = "unknown";
                break;
            case "another service url's":
                draft.ServiceUrl = "https://smba.trafficmanager.net/apac/";
                break;
            case "no service url":
                draft.ServiceUrl = null;
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(fault), fault, "Not a fault of the table.");
        }
    }

    private static string Encode(string json) => Base64UrlEncoder.Encode(json);
}
