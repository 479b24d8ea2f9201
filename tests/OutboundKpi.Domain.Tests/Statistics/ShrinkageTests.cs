using FsCheck.Fluent;

namespace OutboundKpi.Domain.Tests.Statistics;

public sealed class ShrinkageTests
{
    [Fact]
    public void Everyone_moves_towards_the_team_and_not_past_it() => Draw.Check(
        from people in Draw.RateOf(1, 200).NonEmptyListOf()
        select people.ToArray(),
        people =>
        {
            var team = Shrinkage.Fit(people);
            return Enumerable.Range(0, people.Length).All(i => team.Shrunk(i) >= Math.Min(people[i].Rate, team.Mean) - 1e-12
                && team.Shrunk(i) <= Math.Max(people[i].Rate, team.Mean) + 1e-12);
        });

    [Fact]
    public void A_range_holds_the_shrunk_rate_and_widens_with_the_level() => Draw.Check(
        from people in Draw.RateOf(20, 200).ArrayOf(6)
        select people,
        people =>
        {
            var team = Shrinkage.Fit(people);
            return Enumerable.Range(0, people.Length).All(i =>
                team.Credible(i).Contains(team.Shrunk(i)) && team.Credible(i, 0.5).Width < team.Credible(i).Width);
        });

    [Fact]
    public void Someone_without_trials_is_told_the_teams_rate()
    {
        var team = Shrinkage.Fit([new(3, 90), new(22, 130), default, new(14, 125)]);

        team.HasSpread.ShouldBeTrue();
        team.Shrunk(2).ShouldBe(team.Mean, 1e-12);
    }

    [Fact]
    public void One_person_or_single_trials_show_no_spread()
    {
        Shrinkage.Fit([new(3, 90)]).HasSpread.ShouldBeFalse();
        Shrinkage.Fit([new(1, 1), new(0, 1), new(1, 1)]).HasSpread.ShouldBeFalse();
    }

    [Fact]
    public void All_or_nothing_people_keep_nearly_their_own_rate()
    {
        var team = Shrinkage.Fit([new(50, 50), new(0, 50), new(50, 50), new(0, 50)]);

        team.Concentration.ShouldBe(1);
        team.Shrunk(0).ShouldBe(50.5 / 51, 1e-12);
    }

    [Fact]
    public void Nobody_with_a_trial_is_no_team() => Should.Throw<ArgumentException>(() => Shrinkage.Fit([default, default]));
}
