namespace OutboundKpi.Bot.Tests.Support;

/// <summary>The source tree that the tests run from.</summary>
internal static class SourceTree
{
    /// <summary>The folder with OutboundKpi.Bot.sln.</summary>
    public static string Root { get; } = FindRoot();

    public static string Playground => Path.Combine(Root, "playground");

    public static string Manifest => Path.Combine(Root, "manifest");

    /// <summary>The npm packages by others that tests hold ours against.</summary>
    public static string Oracles => Path.Combine(Root, "tests", "node");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "OutboundKpi.Bot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds OutboundKpi.Bot.sln");
    }
}
