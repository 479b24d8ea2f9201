using System.Globalization;
using System.Diagnostics;

namespace OutboundKpi.Bot.Tests.Faults;

/// <summary>
/// The bot is killed (SIGKILL) again and again while several people report, and is started anew each time. <c>KILLS</c> says how often
/// (3 unless set), <c>KILLS_SEED</c> at which moments.
/// </summary>
public sealed class KilledBotTests
{
    [Fact]
    public async Task What_was_acknowledged_is_kept_and_what_is_owed_is_sent_however_often_the_bot_is_killed()
    {
        var kills = Setting("KILLS", 3);
        var started = Stopwatch.GetTimestamp();
        await using var stream = await ReportStream.StartAsync(Setting("KILLS_SEED", 1));

        for (var kill = 1; kill <= kills; kill++)
        {
            await stream.RunUntilKilledAsync();
            // Every acknowledged report is in the database that the dead bot left behind, once.
            stream.StoredAfterKill.ShouldBe(stream.StoredAfterKill.Distinct());
            stream.Acknowledged.Except(stream.StoredAfterKill).ShouldBeEmpty($"lost in kill {kill}");
            await stream.StartAgainAsync();
        }

        await stream.FinishAsync();

        stream.Stored.Order().ShouldBe(stream.Acknowledged.Order());
        stream.Delivered.Keys.Order().ShouldBe(stream.Acknowledged.Order());
        // A reply is doubled only when it was on its way as the bot was killed: posted, and its answer not recorded.
        foreach (var (report, times) in stream.Delivered)
            times.ShouldBeLessThanOrEqualTo(1 + stream.CutShort(report), $"report {report}");

        (await stream.CancelWaitingFormAsync()).ShouldContain("やめました");
        stream.Failures.ShouldBeEmpty();

        var doubled = stream.Delivered.Values.Sum(times => times - 1);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{kills} kills in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s: {stream.Acknowledged.Count} reports acknowledged, 0 lost; "
            + $"{stream.Repeated} sent again by the channel, 0 stored twice; {stream.Delivered.Count} replies delivered, 0 lost, {doubled} doubled");
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
