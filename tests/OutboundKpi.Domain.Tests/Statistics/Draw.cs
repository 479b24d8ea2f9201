using FsCheck;
using FsCheck.Fluent;

namespace OutboundKpi.Domain.Tests.Statistics;

/// <summary>Random counts for promises that hold for all of them, the ends (0 of n, n of n) drawn often.</summary>
internal static class Draw
{
    public static readonly Gen<Proportion> Rate = RateOf(1, 400);

    public static readonly Gen<double> Level = Gen.Choose(500, 999).Select(permille => permille / 1000.0);

    public static readonly Gen<double[]> PValues = Gen.Choose(0, 1000).Select(permille => permille / 1000.0).ArrayOf();

    public static Gen<Proportion> RateOf(int fewest, int most) =>
        from trials in Gen.Choose(fewest, most)
        from successes in Gen.OneOf(Gen.Choose(0, trials), Gen.Constant(0), Gen.Constant(trials), Gen.Choose(0, Math.Min(trials, 3)))
        select new Proportion(successes, trials);

    public static Gen<TwoProportions> Rates(int most = 400) =>
        from first in RateOf(1, most)
        from second in RateOf(1, most)
        select new TwoProportions(first, second);

    public static void Check<T>(Gen<T> samples, Func<T, bool> promise) =>
        Prop.ForAll(samples.ToArbitrary(), promise).QuickCheckThrowOnFailure();
}
