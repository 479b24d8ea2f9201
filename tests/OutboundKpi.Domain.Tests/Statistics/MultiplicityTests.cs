using FsCheck.Fluent;

namespace OutboundKpi.Domain.Tests.Statistics;

public sealed class MultiplicityTests
{
    [Fact]
    public void Adjusted_values_are_no_smaller_than_raw_and_at_most_1() => Draw.Check(Draw.PValues, p =>
        Multiplicity.Holm(p).Zip(p).All(pair => pair.First >= pair.Second && pair.First <= 1)
        && Multiplicity.BenjaminiHochberg(p).Zip(p).All(pair => pair.First >= pair.Second && pair.First <= 1));

    [Fact]
    public void Adjusting_keeps_the_order() => Draw.Check(Draw.PValues, p =>
        InOrder(p, Multiplicity.Holm(p)) && InOrder(p, Multiplicity.BenjaminiHochberg(p)));

    [Fact]
    public void Screening_never_asks_more_than_Holm() => Draw.Check(Draw.PValues, p =>
        Multiplicity.BenjaminiHochberg(p).Zip(Multiplicity.Holm(p)).All(pair => pair.First <= pair.Second + 1e-12));

    [Fact]
    public void Results_follow_the_order_of_the_input() => Draw.Check(
        from p in Draw.PValues
        select p,
        p => Multiplicity.Holm([.. p.Reverse()]).Reverse().Zip(Multiplicity.Holm(p)).All(pair => Math.Abs(pair.First - pair.Second) < 1e-12));

    [Fact]
    public void Equal_weights_are_no_weights() => Draw.Check(Draw.PValues, p =>
        Multiplicity.Holm(p, [.. p.Select(_ => 3.5)]).Zip(Multiplicity.Holm(p)).All(pair => Math.Abs(pair.First - pair.Second) < 1e-12));

    [Fact]
    public void A_weight_buys_error_from_the_others()
    {
        // p/w: .02/4 = .005, .01/1 = .01, .03/1. First .005·6, then .01·2, which is raised to the one before, then .03·1.
        double[] expected = [0.03, 0.03, 0.03];
        Multiplicity.Holm([0.02, 0.01, 0.03], [4, 1, 1]).Zip(expected).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-12);
    }

    [Fact]
    public void A_test_of_weight_0_is_never_claimed_and_costs_the_others_nothing()
    {
        var adjusted = Multiplicity.Holm([0.001, 0.02, 0.03], [0, 1, 1]);

        adjusted[0].ShouldBe(1);
        adjusted[1].ShouldBe(0.04, 1e-12);
    }

    [Fact]
    public void What_is_no_p_value_or_weight_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Multiplicity.Holm([1.1]));
        Should.Throw<ArgumentOutOfRangeException>(() => Multiplicity.BenjaminiHochberg([double.NaN]));
        Should.Throw<ArgumentOutOfRangeException>(() => Multiplicity.Holm([0.1], [-1]));
        Should.Throw<ArgumentException>(() => Multiplicity.Holm([0.1], [1, 1]));
    }

    private static bool InOrder(double[] p, double[] adjusted) =>
        p.Zip(adjusted).OrderBy(pair => pair.First).ThenBy(pair => pair.Second).Select(pair => pair.Second).ToArray() is var sorted
        && sorted.Zip(sorted.Skip(1)).All(pair => pair.First <= pair.Second);
}
