using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OutboundKpi.Teams.Activities;
using OutboundKpi.Teams.Authentication;

namespace OutboundKpi.Teams.Tests.Authentication;

public sealed class AnonymousRuleTests
{
    [Theory]
    [InlineData("127.0.0.1", "http://localhost:56150/_connector")]
    [InlineData("::1", "http://127.0.0.1:56150/")]
    [InlineData("::ffff:127.0.0.1", "http://[::1]:56150/")]
    public async Task While_developing_this_machine_is_believed(string remote, string serviceUrl) =>
        (await JudgeAsync(Request(remote), serviceUrl)).ShouldBe(new TokenAccepted(serviceUrl, IsAnonymous: true));

    [Theory]
    [InlineData("192.168.0.7", "http://localhost:56150/")]
    [InlineData(null, "http://localhost:56150/")]
    [InlineData("127.0.0.1", "https://smba.trafficmanager.net/apac/")]
    [InlineData("127.0.0.1", "http://localhost.example.com/")]
    [InlineData("127.0.0.1", "http://user@localhost/")]
    [InlineData("127.0.0.1", "file:///etc/passwd")]
    [InlineData("127.0.0.1", "localhost")]
    public async Task Others_and_answers_to_others_are_refused(string? remote, string serviceUrl) =>
        (await JudgeAsync(Request(remote), serviceUrl)).ShouldBe(new TokenRefused(HttpStatusCode.Unauthorized, TokenRefusal.NotLocal));

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("X-Forwarded-Host", "bot.example.com")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("Host", "bot.example.com")]
    public async Task What_a_tunnel_or_a_foreign_name_brings_is_not_local(string header, string value)
    {
        var request = Request("127.0.0.1");
        request.Headers[header] = value;

        (await JudgeAsync(request, "http://localhost:56150/")).ShouldBeOfType<TokenRefused>();
    }

    [Fact]
    public async Task With_an_app_id_nobody_is_anonymous_even_while_developing()
    {
        await using var services = TeamsServices.Create(TeamsServices.Registered, "Development");

        var verdict = await services.GetRequiredService<ChannelGate>().JudgeAsync(Request("127.0.0.1"), Activity("http://localhost:1/"), CancellationToken.None);

        verdict.ShouldBe(new TokenRefused(HttpStatusCode.Unauthorized, TokenRefusal.NoHeader));
        services.GetRequiredService<ServiceUrlPolicy>().Allows("http://localhost:1/").ShouldBeFalse();
    }

    private static async Task<TokenVerdict> JudgeAsync(HttpRequest request, string serviceUrl)
    {
        await using var services = TeamsServices.Create([], "Development");
        return await services.GetRequiredService<ChannelGate>().JudgeAsync(request, Activity(serviceUrl), CancellationToken.None);
    }

    private static Activity Activity(string serviceUrl) => new() { ChannelId = "msteams", ServiceUrl = serviceUrl };

    private static HttpRequest Request(string? remote)
    {
        var context = new DefaultHttpContext { Connection = { RemoteIpAddress = remote is null ? null : IPAddress.Parse(remote) } };
        context.Request.Host = new HostString("localhost", 3978);
        return context.Request;
    }
}
