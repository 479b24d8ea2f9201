namespace OutboundKpi.Domain.Tests.Statistics;

/// <summary>What is usual: not known too early, rarely left by luck, left by what is worth a look.</summary>
public sealed class UsualRangeTests
{
    private static readonly Func<IReadOnlyList<Proportion>, long, Interval?>[] Both = [UsualRange.OfPerson, UsualRange.OfTeam];

    [Fact]
    public void With_fewer_than_eight_weeks_nothing_is_usual()
    {
        foreach (var range in Both)
        {
            range([.. Weeks(new Random(1), 7, 320, 0.18, 0)], 320).ShouldBeNull();
            range([.. Weeks(new Random(1), 8, 320, 0.18, 0)], 320).ShouldNotBeNull();
        }
    }

    [Fact]
    public void Fewer_trials_make_it_wider()
    {
        Proportion[] weeks = [.. Weeks(new Random(2), 12, 320, 0.18, 0)];
        foreach (var range in Both)
            range(weeks, 100)!.Value.Width.ShouldBeGreaterThan(range(weeks, 1200)!.Value.Width);
    }

    [Fact]
    public void Weeks_that_scatter_more_make_it_wider()
    {
        Proportion[] calm = [.. Enumerable.Repeat(new Proportion(58, 320), 12)];
        Proportion[] wild = [.. Enumerable.Range(0, 12).Select(week => new Proportion(week % 2 == 0 ? 30 : 86, 320))];
        foreach (var range in Both)
            range(wild, 320)!.Value.Width.ShouldBeGreaterThan(1.5 * range(calm, 320)!.Value.Width);
    }

    [Fact]
    public void Nothing_in_all_weeks_has_a_range_too()
    {
        Proportion[] none = [.. Enumerable.Repeat(new Proportion(0, 60), 12)];

        UsualRange.OfPerson(none, 60)!.Value.Low.ShouldBe(0);
        UsualRange.OfPerson(none, 60)!.Value.High.ShouldBeInRange(0.001, 0.15);
        UsualRange.OfTeam(none, 60).ShouldBe(new Interval(0, 0));
    }

    // Seeded, so that the shares are always the same: 4,000 quiet people, each with a new week after twelve.
    [Theory]
    [InlineData(320, 0.18, 0.0, 0.03)]
    [InlineData(320, 0.18, 0.03, 0.035)]
    [InlineData(60, 0.09, 0.0, 0.03)]
    [InlineData(60, 0.09, 0.02, 0.035)]
    public void A_quiet_week_of_a_person_is_rarely_outside(int trials, double rate, double scatter, double most) =>
        ShareOutside(UsualRange.OfPerson, trials, rate, scatter, rate).ShouldBeLessThan(most);

    [Theory]
    [InlineData(3000, 0.18, 0.0)]
    [InlineData(3000, 0.18, 0.02)]
    [InlineData(540, 0.09, 0.015)]
    public void A_quiet_week_of_a_team_is_hardly_ever_outside(int trials, double rate, double scatter) =>
        ShareOutside(UsualRange.OfTeam, trials, rate, scatter, rate).ShouldBeLessThan(0.02);

    [Fact]
    public void A_rate_that_halves_is_mostly_outside()
    {
        ShareOutside(UsualRange.OfPerson, 320, 0.18, 0, 0.09).ShouldBeGreaterThan(0.9);
        ShareOutside(UsualRange.OfTeam, 540, 0.09, 0, 0.045).ShouldBeGreaterThan(0.6);
    }

    private static double ShareOutside(
        Func<IReadOnlyList<Proportion>, long, Interval?> range, int trials, double rate, double scatter, double rateNow)
    {
        const int People = 4000;
        var random = new Random(20261120);
        var outside = 0;
        for (var person = 0; person < People; person++)
        {
            Proportion[] weeks = [.. Weeks(random, 12, trials, rate, scatter)];
            var now = Weeks(random, 1, trials, rateNow, scatter).Single();
            if (!range(weeks, now.Trials)!.Value.Contains(now.Rate))
                outside++;
        }

        return (double)outside / People;
    }

    // Each week has a rate of its own around the common one, and luck on top.
    private static IEnumerable<Proportion> Weeks(Random random, int count, int trials, double rate, double scatter)
    {
        for (var week = 0; week < count; week++)
        {
            var own = Math.Clamp(rate + (scatter * Gaussian(random)), 0.001, 0.999);
            yield return new Proportion(Enumerable.Range(0, trials).Count(_ => random.NextDouble() < own), trials);
        }
    }

    private static double Gaussian(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
