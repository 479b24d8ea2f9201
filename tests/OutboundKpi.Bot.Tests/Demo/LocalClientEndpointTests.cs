using OutboundKpi.Bot.Demo;

namespace OutboundKpi.Bot.Tests.Demo;

public sealed class LocalClientEndpointTests
{
    [Theory]
    [InlineData("http://localhost:3978", "http://localhost:3978/api/messages")]
    [InlineData("http://127.0.0.1:40001", "http://127.0.0.1:40001/api/messages")]
    [InlineData("http://[::1]:3978", "http://[::1]:3978/api/messages")]
    [InlineData("http://0.0.0.0:80", "http://127.0.0.1/api/messages")]
    [InlineData("http://[::]:3978", "http://127.0.0.1:3978/api/messages")]
    [InlineData("http://*:3978", "http://127.0.0.1:3978/api/messages")]
    public void A_server_is_reached_from_its_own_machine(string address, string endpoint) =>
        LocalClientEndpoint.Find([address]).ShouldBe(new Uri(endpoint));

    [Theory]
    [InlineData("https://localhost:7443")]
    [InlineData("http://192.0.2.7:3978")]
    [InlineData("http://unix:/run/bot.sock")]
    public void A_server_that_the_pages_could_not_reach_has_no_endpoint(string address) =>
        LocalClientEndpoint.Find([address]).ShouldBeNull();

    [Fact]
    public void The_first_address_that_will_do_is_taken() =>
        LocalClientEndpoint.Find(["https://localhost:7443", "http://localhost:3978"]).ShouldBe(new Uri("http://localhost:3978/api/messages"));
}
