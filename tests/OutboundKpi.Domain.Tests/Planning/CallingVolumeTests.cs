using OutboundKpi.Domain.Planning;

namespace OutboundKpi.Domain.Tests.Planning;

public sealed class CallingVolumeTests
{
    private static readonly DateOnly _monday = new(2026, 11, 9);

    [Fact]
    public void The_mean_is_all_calls_over_all_days()
    {
        var volume = Volume(new OperatorDay("a", _monday, 60), new OperatorDay("b", _monday, 40, 0.5));

        volume.OperatorDays.ShouldBe(1.5);
        volume.Mean.ShouldBe(100 / 1.5, 1e-12);
    }

    [Fact]
    public void The_ninetieth_percentile_lies_between_the_days_around_it()
    {
        // Eleven days of 40 to 50: the tenth of them, 49, has nine of ten steps below it.
        var volume = Volume([.. Enumerable.Range(40, 11).Select(calls => new OperatorDay("a" + calls, _monday, calls))]);

        volume.NinetiethPercentile!.Value.ShouldBe(49, 1e-12);
        volume.BestDay!.Value.Calls.ShouldBe(50);
        new[] { 49, 49.5, 50, 50.1 }.Select(volume.Fit)
            .ShouldBe([CallsFit.Fits, CallsFit.BeyondMostDays, CallsFit.BeyondMostDays, CallsFit.BeyondAnyDay]);
    }

    [Fact]
    public void An_hour_of_fast_dialling_is_no_record_day()
    {
        var volume = Volume(new OperatorDay("a", _monday, 60), new OperatorDay("b", _monday, 25, 0.125));

        volume.BestDay!.Value.Operator.ShouldBe("a");
    }

    [Fact]
    public void When_only_hours_were_worked_the_mean_is_what_is_known()
    {
        var volume = Volume(new OperatorDay("a", _monday, 10, 0.25));

        volume.BestDay.ShouldBeNull();
        volume.NinetiethPercentile.ShouldBeNull();
        (volume.Fit(40), volume.Fit(41)).ShouldBe((CallsFit.Fits, CallsFit.BeyondMostDays));
    }

    [Fact]
    public void A_week_of_two_days_is_no_week_to_compare_with()
    {
        var volume = Volume(
            new OperatorDay("a", _monday, 50), new OperatorDay("a", _monday.AddDays(1), 60), new OperatorDay("a", _monday.AddDays(4), 40),
            new OperatorDay("b", _monday, 90), new OperatorDay("b", _monday.AddDays(1), 90), new OperatorDay("b", _monday.AddDays(7), 90));

        volume.Weeks.ShouldHaveSingleItem().ShouldBe(new OperatorWeek("a", new(_monday, _monday.AddDays(6)), 150, 3));
    }

    [Fact]
    public void Without_days_there_is_no_volume_and_impossible_days_are_refused()
    {
        CallingVolume.Of([]).ShouldBeNull();
        Should.Throw<ArgumentException>(() => CallingVolume.Of([new("a", _monday, 60, 0)]));
        Should.Throw<ArgumentException>(() => CallingVolume.Of([new("a", _monday, -1)]));
    }

    private static CallingVolume Volume(params OperatorDay[] days) => CallingVolume.Of(days)!;
}
