using Microsoft.Extensions.DependencyInjection;
using OutboundKpi.Teams.Authentication;

namespace OutboundKpi.Teams.Tests.Authentication;

public sealed class ServiceUrlPolicyTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/apac/11111111-1111-4111-8111-111111111111/")]
    [InlineData("https://smba.trafficmanager.net/teams/")]
    [InlineData("https://SMBA.trafficmanager.net:443/teams")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams")]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/teams")]
    [InlineData("https://webchat.botframework.com/")]
    [InlineData("https://connector.example.jp/base")]
    [InlineData("https://connector.example.org:8443/")]
    public void The_hosts_of_Teams_and_of_the_allow_list_are_allowed(string url) => Allows(url).ShouldBeTrue();

    [Theory]
    [InlineData("http://smba.trafficmanager.net/teams/")]
    [InlineData("https://evil.trafficmanager.net/teams/")]
    [InlineData("https://trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://smba.trafficmanager.net./")]
    [InlineData("https://smba.trafficmanager.net:8443/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/")]
    [InlineData("https://user:pass@smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net/teams/?x=1")]
    [InlineData("https://smba.trafficmanager.net/teams/#x")]
    [InlineData("https://botframework.com/")]
    [InlineData("https://evilbotframework.com/")]
    [InlineData("https://evil.example/.botframework.com")]
    [InlineData("https://evil.example\\.botframework.com/")]
    [InlineData("https://connector.example.jp:8443/")]
    [InlineData("https://sub.connector.example.jp/")]
    [InlineData("http://connector.example.jp/")]
    [InlineData("https://connector.example.org/")]
    [InlineData("http://localhost:56150/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://169.254.169.254/")]
    [InlineData("ftp://smba.trafficmanager.net/")]
    [InlineData("file://smba.trafficmanager.net/x")]
    [InlineData("//smba.trafficmanager.net/")]
    [InlineData("smba.trafficmanager.net")]
    [InlineData("")]
    public void Everything_else_is_not(string url) => Allows(url).ShouldBeFalse();

    [Fact]
    public void Without_credentials_only_this_machine_is_allowed()
    {
        using var services = TeamsServices.Create([], "Development");
        var policy = services.GetRequiredService<ServiceUrlPolicy>();

        policy.Allows("http://localhost:56150/_connector").ShouldBeTrue();
        policy.Allows("https://smba.trafficmanager.net/teams/").ShouldBeFalse();
    }

    private static bool Allows(string url)
    {
        using var services = TeamsServices.Create(
        [
            .. TeamsServices.Registered,
            new("Bot:AllowedServiceHosts:0", "connector.example.jp"),
            new("Bot:AllowedServiceHosts:1", "https://connector.example.org:8443"),
        ]);
        return services.GetRequiredService<ServiceUrlPolicy>().Allows(url);
    }
}
