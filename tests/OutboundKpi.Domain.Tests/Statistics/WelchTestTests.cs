using FsCheck.Fluent;

namespace OutboundKpi.Domain.Tests.Statistics;

public sealed class WelchTestTests
{
    [Fact]
    public void The_interval_leaves_out_0_just_when_the_p_value_is_below() => Draw.Check(
        from first in Gen.Choose(30, 90).Select(value => (double)value).ArrayOf(8)
        from second in Gen.Choose(40, 95).Select(value => (double)value).ArrayOf(5)
        select WelchTest.Compare(first, second),
        test => test.P is > 0 and <= 1
            && test.Interval().Contains(test.Difference)
            && (Math.Abs(test.P - 0.05) < 1e-9 || test.Interval().Contains(0) == test.P > 0.05));

    [Fact]
    public void Equal_groups_have_all_degrees_of_freedom()
    {
        var test = WelchTest.Compare([1, 2, 3, 4], [11, 12, 13, 14]);

        test.DegreesOfFreedom.ShouldBe(6, 1e-9);
        test.T.ShouldBe(-10 / Math.Sqrt(2 * (5.0 / 3) / 4), 1e-9);
    }

    [Fact]
    public void Days_that_never_differ_are_the_same_or_certainly_not()
    {
        WelchTest.Compare([60, 60], [60, 60, 60]).P.ShouldBe(1);
        WelchTest.Compare([60, 60], [61, 61]).P.ShouldBeLessThan(1e-300);
        WelchTest.Compare([60, 60], [61, 61]).Interval().ShouldBe(new Interval(-1, -1));
    }

    [Fact]
    public void One_day_has_no_scatter_to_judge_by()
    {
        Should.Throw<ArgumentException>(() => WelchTest.Compare([60], [61, 62])).ParamName.ShouldBe("first");
        Should.Throw<ArgumentException>(() => WelchTest.Compare([61, 62], [60])).ParamName.ShouldBe("second");
        Should.Throw<ArgumentException>(() => Sample.Of([]));
        Should.Throw<InvalidOperationException>(() => Sample.Of([0, 0]).VarianceToMean);
    }
}
