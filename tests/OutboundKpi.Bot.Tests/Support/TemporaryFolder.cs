namespace OutboundKpi.Bot.Tests.Support;

/// <summary>An empty folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("outboundkpi-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
