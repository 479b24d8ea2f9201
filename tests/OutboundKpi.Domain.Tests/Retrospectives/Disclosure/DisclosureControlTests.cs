using FsCheck;
using FsCheck.Fluent;
using OutboundKpi.Domain.Retrospectives.Disclosure;

namespace OutboundKpi.Domain.Tests.Retrospectives.Disclosure;

public sealed class DisclosureControlTests
{
    private const int Minimum = 5;

    private static readonly Gen<int> _answers = Gen.OneOf(Gen.Choose(0, 8), Gen.Elements(0, 1, 4, 5));

    private static readonly Gen<AnswerGroup> _flat =
        from sizes in _answers.ListOf(5)
        select AnswerGroup.Of("all", [.. sizes.Select((size, i) => AnswerGroup.Of($"T{i}", size))]);

    private static readonly Gen<AnswerGroup> _nested =
        from sites in Gen.Choose(1, 3)
        from teams in Gen.Choose(1, 3).ListOf(sites)
        from sizes in _answers.ListOf(teams.Sum())
        select AnswerGroup.Of("all", [.. teams.Select((count, site) => AnswerGroup.Of(
            $"S{site}",
            [.. sizes.Skip(teams.Take(site).Sum()).Take(count).Select((size, team) => AnswerGroup.Of($"S{site}T{team}", size))]))]);

    [Fact]
    public void A_second_group_is_hidden_when_subtraction_would_give_the_first_away()
    {
        var views = DisclosureControl.WholeFirst(Site(3, 6, 9), Minimum);

        views["site"].Visibility.ShouldBe(GroupVisibility.Shown);
        views["T0"].Visibility.ShouldBe(GroupVisibility.TooFew);
        views["T1"].Visibility.ShouldBe(GroupVisibility.ProtectsAnother);
        views["T2"].Visibility.ShouldBe(GroupVisibility.Shown);
        (views["T0"].RolledUpInto, views["T1"].RolledUpInto, views["T2"].RolledUpInto).ShouldBe(("site", "site", null));
    }

    [Fact]
    public void Two_small_groups_that_hide_each_other_need_no_third() =>
        DisclosureControl.WholeFirst(Site(3, 2, 9), Minimum)["T2"].Visibility.ShouldBe(GroupVisibility.Shown);

    [Fact]
    public void A_group_in_which_nobody_answered_hides_nobody()
    {
        var views = DisclosureControl.WholeFirst(Site(0, 6, 9), Minimum);

        views.Values.Count(view => view.IsShown).ShouldBe(3);
        views["T0"].Visibility.ShouldBe(GroupVisibility.Empty);
    }

    [Fact]
    public void Below_the_minimum_nothing_is_shown_at_all()
    {
        foreach (var views in Both(Site(2, 2)))
            views.Values.ShouldAllBe(view => !view.IsShown && view.Covers.Count == 0 && view.RolledUpInto == null);
    }

    [Fact]
    public void Nothing_under_a_hidden_group_is_shown()
    {
        var whole = AnswerGroup.Of("all", [AnswerGroup.Of("A", [AnswerGroup.Of("A1", 5), AnswerGroup.Of("A2", 1)]), AnswerGroup.Of("B", 4), AnswerGroup.Of("C", 9)]);

        var views = DisclosureControl.WholeFirst(whole, Minimum);

        (views["A"].Visibility, views["A1"].Visibility).ShouldBe((GroupVisibility.ProtectsAnother, GroupVisibility.ProtectsAnother));
    }

    [Fact]
    public void A_team_keeps_its_own_result_and_the_site_is_shown_without_those_it_would_give_away()
    {
        var views = DisclosureControl.PartsFirst(Site(3, 6, 9), Minimum);

        (views["T1"].Visibility, views["T2"].Visibility).ShouldBe((GroupVisibility.Shown, GroupVisibility.Shown));
        views["site"].Visibility.ShouldBe(GroupVisibility.ShownInPart);
        views["site"].Covers.ShouldBe(["T1", "T2"]);
        views["T0"].RolledUpInto.ShouldBeNull();
    }

    [Fact]
    public void Small_teams_are_rolled_up_to_the_site_where_together_they_are_enough()
    {
        var views = DisclosureControl.PartsFirst(Site(3, 2, 9), Minimum);

        views["site"].Visibility.ShouldBe(GroupVisibility.Shown);
        (views["T0"].RolledUpInto, views["T1"].RolledUpInto).ShouldBe(("site", "site"));
    }

    [Fact]
    public void What_a_site_leaves_over_goes_up_to_where_it_is_enough()
    {
        var whole = AnswerGroup.Of("all",
        [
            AnswerGroup.Of("A", [AnswerGroup.Of("A1", 3), AnswerGroup.Of("A2", 6)]), AnswerGroup.Of("B", [AnswerGroup.Of("B1", 2), AnswerGroup.Of("B2", 7)]),
        ]);

        var views = DisclosureControl.PartsFirst(whole, Minimum);

        (views["A"].Visibility, views["all"].Visibility).ShouldBe((GroupVisibility.ShownInPart, GroupVisibility.Shown));
        (views["A1"].RolledUpInto, views["B1"].RolledUpInto).ShouldBe(("all", "all"));
    }

    [Fact]
    public void No_sum_or_difference_of_what_is_shown_is_the_result_of_a_group_below_the_minimum() => Check(
        Gen.OneOf(_flat, _nested),
        whole => Both(whole).All(views => new Attacker(whole, views.Values).SizesThatFollow().All(size => size >= Minimum)));

    [Fact]
    public void Trying_out_all_counts_pins_down_no_group_below_the_minimum_but_in_one_that_is_of_one_mind() => Check(
        from whole in Gen.OneOf(_flat, _nested).Where(whole => whole.Leaves().Aggregate(1, (cases, leaf) => cases * (leaf.Answers + 1)) <= 20_000)
        from shares in Gen.Choose(0, 100).ListOf(9)
        select (whole, counts: whole.Leaves().Select((leaf, i) => leaf.Answers * shares[i] / 100).ToArray()),
        sample => Both(sample.whole).All(views => new Attacker(sample.whole, views.Values).SizesPinnedDown(sample.counts).All(size => size >= Minimum)));

    [Fact]
    public void The_attacker_does_find_what_a_careless_display_gives_away()
    {
        var site = Site(3, 6, 9);
        GroupView[] careless = [.. site.WithAllParts().Where(group => group.Answers >= Minimum).Select(group =>
            new GroupView(group.Key, group.Answers, GroupVisibility.Shown, [.. group.Leaves().Select(leaf => leaf.Key)], null))];

        new Attacker(site, careless).SizesThatFollow().ShouldContain(3);
        new Attacker(site, careless).SizesPinnedDown([1, 3, 4]).ShouldContain(3);
    }

    [Fact]
    public void Whoever_is_large_enough_is_in_some_result() => Check(
        Gen.OneOf(_flat, _nested),
        whole => whole.Answers < Minimum || Both(whole).All(views => whole.Leaves().All(leaf =>
            leaf.Answers < Minimum || views[leaf.Key].IsShown || views[leaf.Key].RolledUpInto is not null)));

    [Fact]
    public void The_same_groups_are_always_shown_alike() => Check(
        _nested,
        whole => Both(whole).Zip(Both(whole)).All(pair => pair.First.Values.Select(view => (view.Key, view.Visibility)).SequenceEqual(pair.Second.Values.Select(view => (view.Key, view.Visibility)))));

    [Fact]
    public void Two_groups_of_one_name_or_a_minimum_of_one_are_refused()
    {
        Should.Throw<ArgumentException>(() => DisclosureControl.WholeFirst(AnswerGroup.Of("T", [AnswerGroup.Of("T", 5)]), Minimum));
        Should.Throw<ArgumentOutOfRangeException>(() => DisclosureControl.PartsFirst(Site(5), 1));
    }

    private static AnswerGroup Site(params int[] teams) => AnswerGroup.Of("site", [.. teams.Select((answers, i) => AnswerGroup.Of($"T{i}", answers))]);

    private static IReadOnlyDictionary<string, GroupView>[] Both(AnswerGroup whole) =>
        [DisclosureControl.WholeFirst(whole, Minimum), DisclosureControl.PartsFirst(whole, Minimum)];

    private static void Check<T>(Gen<T> samples, Func<T, bool> promise) => Prop.ForAll(samples.ToArbitrary(), promise).QuickCheckThrowOnFailure();
}
