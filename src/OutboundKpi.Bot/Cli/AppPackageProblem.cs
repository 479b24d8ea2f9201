namespace OutboundKpi.Bot.Cli;

/// <summary>Something that Teams would refuse in the app package.</summary>
/// <param name="File">The file of the manifest folder, or the argument, that must change.</param>
/// <param name="Message">What is wrong: the value's place in the file, its limit and what was found.</param>
public sealed record AppPackageProblem(string File, string Message)
{
    /// <summary>The line for a console.</summary>
    public override string ToString() => $"{File}: {Message}";
}
