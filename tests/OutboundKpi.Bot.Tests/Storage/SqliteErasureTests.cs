using System.Text;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Tests.Storage;

/// <summary>What is thrown away is not to be found in the files: SQLite alone would leave it in free pages.</summary>
public sealed class SqliteErasureTests : StorageContract<SqliteUnderTest>
{
    [Fact]
    public async Task The_key_of_a_closed_round_is_in_no_file_after_a_stop()
    {
        var key = Encoding.ASCII.GetBytes("a-round-key-that-is-easy-to-find");
        await SaveAsync(new SaveTeam(Some.Team()), new OpenVoiceRound(Some.Round() with { RoundKey = key }));
        await SaveAsync(new StopVoiceAnswers(Some.Tenant, "r1", null));
        await SaveAsync(new CloseVoiceRound(Some.Tenant, "r1", "the-result-that-stays", Some.Now));

        await RestartAsync();

        Holds(key).ShouldBeFalse();
        Holds(Encoding.ASCII.GetBytes("the-result-that-stays")).ShouldBeTrue();
    }

    private bool Holds(byte[] bytes) => Directory.EnumerateFiles(Path.GetDirectoryName(Engine.File)!).Any(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray().AsSpan().IndexOf(bytes) >= 0;
    });
}
