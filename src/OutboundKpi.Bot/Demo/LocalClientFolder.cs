namespace OutboundKpi.Bot.Demo;

/// <summary>Finds the playground folder of the source tree that the bot runs from.</summary>
public static class LocalClientFolder
{
    private const string Landmark = "OutboundKpi.Bot.sln";

    /// <summary>
    /// Looks from each start upward for the folder that holds OutboundKpi.Bot.sln, and answers its playground folder;
    /// null if no start lies in a source tree, as in a published bot.
    /// </summary>
    public static string? Find(params IReadOnlyList<string> starts)
    {
        foreach (var start in starts)
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                var playground = Path.Combine(folder.FullName, "playground");
                if (File.Exists(Path.Combine(folder.FullName, Landmark)) && File.Exists(Path.Combine(playground, "package.json")))
                {
                    return playground;
                }
            }
        }

        return null;
    }
}
