namespace OutboundKpi.Bot.Tests.Browser;

/// <summary>The tests that share one running demo.</summary>
[CollectionDefinition(Name)]
public sealed class DemoCollection : ICollectionFixture<DemoSetting>
{
    public const string Name = "The demo in a browser";
}
