using Microsoft.Extensions.Time.Testing;
using OutboundKpi.Bot.Cli;

namespace OutboundKpi.Bot.Tests.History;

/// <summary>What somebody sees who waits for long work.</summary>
public sealed class ProgressMeterTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly StringWriter _errors = new();

    public void Dispose() => _errors.Dispose();

    [Fact]
    public void Short_work_shows_nothing()
    {
        var meter = new ProgressMeter(_errors, isTerminal: false, _time);

        Work(meter, 1_000_000);
        meter.End();

        _errors.ToString().ShouldBe("");
    }

    [Fact]
    public void Long_work_shows_a_line_now_and_then()
    {
        var meter = new ProgressMeter(_errors, isTerminal: false, _time);

        for (var second = 0; second < 11; second++)
        {
            Work(meter, 1_000, done: 10 * second);
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        _errors.ToString().ShouldBe($"reading: 50%{Environment.NewLine}reading: 100%{Environment.NewLine}");
    }

    [Fact]
    public void A_terminal_shows_a_bar_that_grows_and_is_gone_at_the_end()
    {
        var meter = new ProgressMeter(_errors, isTerminal: true, _time);

        _time.Advance(TimeSpan.FromSeconds(1));
        Work(meter, 1_000, done: 50);
        var shown = _errors.ToString();
        meter.End();

        shown.ShouldBe("\r[###############               ]  50% reading   ");
        _errors.ToString().ShouldEndWith(" \r");
        _errors.ToString().ShouldNotContain("\n");
    }

    private static void Work(ProgressMeter meter, int calls, int done = 1)
    {
        for (var call = 0; call < calls; call++)
            meter.Show("reading", done, 100);
    }
}
