namespace OutboundKpi.Bot.Tests.Browser;

/// <summary>Starting and stopping the bot as the README says.</summary>
[Collection(DemoCollection.Name)]
public sealed class DemoProcessTests
{
    [Fact]
    public async Task The_pages_answer_and_ctrl_c_ends_all_of_it()
    {
        await using var bot = await DemoProcess.StartAsync();
        using var http = new HttpClient();
        foreach (var person in new[] { "operator", "supervisor", "manager" })
            (await http.GetStringAsync(bot.PageOf(person), TestContext.Current.CancellationToken)).ShouldContain("<html");

        var (exitCode, stillListening) = await bot.InterruptAsync();

        exitCode.ShouldBe(0, bot.Output);
        stillListening.ShouldBeEmpty();
        bot.Output.ShouldNotContain("fail:");
    }
}
