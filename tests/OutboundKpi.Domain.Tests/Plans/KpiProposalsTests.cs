using FsCheck;
using FsCheck.Fluent;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Plans;
using OutboundKpi.Domain.Tests.Statistics;

namespace OutboundKpi.Domain.Tests.Plans;

public sealed class KpiProposalsTests
{
    private static readonly Gen<string> Purposes = Gen.OneOf(
        Gen.Elements(KnownPurpose.All.Select(purpose => purpose.Key).ToArray()),
        Gen.Elements("商談の質を高めたい", "無駄な電話を減らす", "リストの見直し", "みんなで楽しく", "受注率", "talk time", ""));

    [Theory]
    [InlineData(Phase.Launch, "more-conversations", new[] { "calls", "connect-rate" })]
    [InlineData(Phase.Improve, "appointment-quality", new[] { "appointment-rate", "meeting-rate", "list-quality" })]
    [InlineData(Phase.Improve, "right-people", new[] { "appointment-rate", "meeting-rate", "list-quality" })]
    [InlineData(Phase.Improve, "better-talk", new[] { "appointment-rate", "meeting-rate", "talk-branch", "list-quality" })]
    [InlineData(Phase.Improve, "call-efficiency", new[] { "connect-rate", "appointment-rate", "talk-time" })]
    [InlineData(Phase.Stable, "meeting-quality", new[] { "meeting-rate", "win-rate" })]
    [InlineData(Phase.Stable, "follow-through", new[] { "follow-up", "connect-rate" })]
    [InlineData(Phase.Stable, "cost", new[] { "cpa", "meeting-rate", "revenue-per-head" })]
    public void Each_purpose_has_its_KPIs_with_their_pairs(Phase phase, string purpose, string[] kpis) => Keys(phase, purpose).ShouldBe(kpis);

    [Theory]
    [InlineData(Phase.Launch, new[] { "calls", "connect-rate" })]
    [InlineData(Phase.Improve, new[] { "appointment-rate", "meeting-rate", "talk-branch", "list-quality" })]
    [InlineData(Phase.Stable, new[] { "meeting-rate", "win-rate", "follow-up", "connect-rate", "cpa" })]
    public void Words_that_point_nowhere_leave_the_KPIs_of_the_phase(Phase phase, string[] kpis)
    {
        Keys(phase).ShouldBe(kpis);
        Keys(phase, "みんなが楽しく働けること").ShouldBe(kpis);
    }

    [Theory]
    [InlineData("商談の質を高める", "meeting-quality")]
    [InlineData("架電効率を上げたい", "call-efficiency")]
    [InlineData("ムダな電話をへらす", "call-efficiency")]
    [InlineData("かける相手を見直したい", "right-people")]
    [InlineData("リストの精度", "right-people")]
    [InlineData("ﾄｰｸをもっと良くする", "better-talk")]
    [InlineData("アポを増やしたい", "appointment-quality")]
    [InlineData("商談につながるアポ", "meeting-quality")]
    [InlineData("まずは数をこなす", "more-conversations")]
    [InlineData("仕事の進め方を決める", "steady-way-of-working")]
    [InlineData("追客を続ける", "follow-through")]
    [InlineData("費用対効果", "cost")]
    [InlineData("Better meetings, please", "meeting-quality")]
    [InlineData("waste less time", "call-efficiency")]
    [InlineData("Talk to more people", "more-conversations")]
    [InlineData("keep in touch with leads", "follow-through")]
    [InlineData("楽しく働く", null)]
    [InlineData("", null)]
    public void A_purpose_in_own_words_is_understood(string words, string? purpose) => (KnownPurpose.FindByWords(words)?.Key).ShouldBe(purpose);

    [Fact]
    public void A_free_purpose_keeps_its_words_on_the_KPIs_that_it_brings() => KpiProposals.For(Phase.Stable, ["商談の質を高めたい"], KpiCatalogue.PerConnect)
        .ShouldBe([new("meeting-rate", "商談の質を高めたい"), new("win-rate", "商談の質を高めたい")]);

    [Fact]
    public void A_pair_says_whose_it_is() => KpiProposals.For(Phase.Improve, ["call-efficiency"], KpiCatalogue.PerConnect)[1]
        .ShouldBe(new("appointment-rate", "call-efficiency", "connect-rate"));

    [Fact]
    public void Proposals_are_few_without_doubles_and_never_a_volume_alone() => Draw.Check(
        from phase in Gen.Elements(Enum.GetValues<Phase>())
        from purposes in Purposes.ArrayOf()
        select (phase, purposes),
        drawn =>
        {
            var keys = Keys(drawn.phase, drawn.purposes);
            return keys.Count is >= 1 and <= KpiPlan.MostKpisToKeepInMind
                && keys.Distinct().Count() == keys.Count
                && keys.Select(KpiCatalogue.PerConnect.Get).All(kpi => !kpi.IsVolume || keys.Contains(kpi.PairKey));
        });

    [Fact]
    public void What_is_proposed_for_a_phase_s_own_purposes_asks_nothing_back()
    {
        foreach (var phase in Enum.GetValues<Phase>())
        {
            var own = KnownPurpose.For(phase).TakeWhile(purpose => purpose.Phase == phase).Select(purpose => purpose.Key).ToArray();
            foreach (var chosen in own.SelectMany(_ => own, (first, second) => new[] { first, second }.Distinct().ToArray()).Append([]).Append(own))
                PlanGuards.Check(PlanDraft.Of(phase, [.. Keys(phase, chosen)]), calculation: null, figures: null, KpiCatalogue.PerConnect).ShouldBeEmpty($"{phase}: {string.Join(',', chosen)}");
        }
    }

    [Fact]
    public void Every_known_purpose_names_KPIs_that_there_are_and_is_offered_with_its_phase()
    {
        foreach (var purpose in KnownPurpose.All)
        {
            purpose.KpiKeys.ShouldAllBe(key => KpiCatalogue.PerConnect.Find(key) != null);
            KnownPurpose.Find(purpose.Key).ShouldBe(purpose);
        }

        KnownPurpose.For(Phase.Stable)[0].Phase.ShouldBe(Phase.Stable);
        KnownPurpose.For(Phase.Stable).Count.ShouldBe(KnownPurpose.All.Count);
    }

    private static IReadOnlyList<string> Keys(Phase phase, params string[] purposes) =>
        [.. KpiProposals.For(phase, purposes, KpiCatalogue.PerConnect).Select(proposal => proposal.KpiKey)];
}
