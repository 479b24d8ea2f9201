using FsCheck.Fluent;

namespace OutboundKpi.Domain.Tests.Statistics;

public sealed class SampleSizeTests
{
    [Theory]
    [InlineData(240, 0.19)]
    [InlineData(2400, 0.92)]
    public void A_month_of_one_person_hides_what_a_month_of_ten_shows(long connects, double power) =>
        SampleSize.Power(0.09, 0.12, connects).ShouldBe(power, 0.005);

    [Theory]
    [InlineData(240, 0.087)]
    [InlineData(2400, 0.025)]
    public void The_smallest_rise_that_shows_is_known(long connects, double rise) =>
        SampleSize.SmallestRise(0.09, connects)!.Value.ShouldBe(rise, 0.0006);

    [Fact]
    public void The_sample_needed_has_the_power_asked_for_and_one_fewer_has_not() => Draw.Check(
        from p1 in Gen.Choose(1, 99)
        from p2 in Gen.Choose(1, 99).Where(p2 => p2 != p1)
        from power in Gen.Choose(50, 99)
        select (p1: p1 / 100.0, p2: p2 / 100.0, power: power / 100.0),
        sample =>
        {
            var needed = SampleSize.PerArm(sample.p1, sample.p2, sample.power);
            return needed == SampleSize.PerArm(sample.p2, sample.p1, sample.power)
                && SampleSize.Power(sample.p1, sample.p2, needed) >= sample.power - 1e-9
                && (needed == 1 || SampleSize.Power(sample.p1, sample.p2, needed - 1) < sample.power);
        });

    [Fact]
    public void Few_trials_show_no_rise_at_all() => SampleSize.SmallestRise(0.9, 3).ShouldBeNull();

    [Fact]
    public void Equal_rates_need_no_end_of_data() => Should.Throw<ArgumentException>(() => SampleSize.PerArm(0.1, 0.1));

    [Theory]
    [InlineData(0, 0.1)]
    [InlineData(0.1, 1)]
    public void Rates_of_never_and_always_are_refused(double p1, double p2) =>
        Should.Throw<ArgumentOutOfRangeException>(() => SampleSize.PerArm(p1, p2));
}
