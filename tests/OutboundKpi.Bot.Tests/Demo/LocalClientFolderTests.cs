using OutboundKpi.Bot.Demo;
using OutboundKpi.Bot.Tests.Support;

namespace OutboundKpi.Bot.Tests.Demo;

public sealed class LocalClientFolderTests
{
    [Fact]
    public void A_bot_that_runs_from_its_source_tree_finds_the_playground() =>
        LocalClientFolder.Find(AppContext.BaseDirectory).ShouldBe(SourceTree.Playground);

    [Fact]
    public void A_published_bot_finds_none()
    {
        using var elsewhere = new TemporaryFolder();

        LocalClientFolder.Find(elsewhere.Path).ShouldBeNull();
    }

    [Fact]
    public void The_first_start_within_a_source_tree_counts()
    {
        using var elsewhere = new TemporaryFolder();

        LocalClientFolder.Find(elsewhere.Path, AppContext.BaseDirectory).ShouldBe(SourceTree.Playground);
    }
}
