namespace OutboundKpi.AdaptiveCards.Tests;

/// <summary>The folder that holds the solution.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new DirectoryNotFoundException($"No OutboundKpi.Bot.sln above {AppContext.BaseDirectory}."),
        _ when File.Exists(System.IO.Path.Combine(folder.FullName, "OutboundKpi.Bot.sln")) => folder.FullName,
        _ => Find(folder.Parent),
    };
}
