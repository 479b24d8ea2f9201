using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Retrospectives.Questions;

namespace OutboundKpi.Domain.Tests.Retrospectives.Questions;

public sealed class PurposeChoicesTests
{
    [Fact]
    public void Every_KPI_has_one_right_choice_and_three_other_wrong_ones()
    {
        foreach (var kpi in KpiCatalogue.PerConnect.All)
        {
            var choices = PurposeChoices.Of(kpi.Key);

            choices.Wrong.Append(choices.Right).Distinct().Count().ShouldBe(4);
        }

        PurposeChoices.All.Count().ShouldBe(KpiCatalogue.PerConnect.All.Count);
    }

    [Fact]
    public void No_two_KPIs_lead_to_the_same() => PurposeChoices.All.Select(choices => choices.Right).Distinct().Count().ShouldBe(PurposeChoices.All.Count());

    [Fact]
    public void The_right_choice_may_stand_anywhere()
    {
        var choices = PurposeChoices.Of("calls");
        var random = new Random(1);

        Enumerable.Range(0, 100).Select(_ => choices.Shuffled(random).ToList().IndexOf(choices.Right)).Distinct().Order().ShouldBe([0, 1, 2, 3]);
        choices.Shuffled(random).ShouldAllBe(choice => choices.Contains(choice));
    }

    [Theory]
    [InlineData(Explaining.Yes, "people-to-meet", true)]
    [InlineData(Explaining.Roughly, "people-to-meet", true)]
    [InlineData(Explaining.Yes, "people-reached", false)]
    [InlineData(Explaining.No, "people-to-meet", false)]
    [InlineData(null, "people-to-meet", null)]
    [InlineData(Explaining.Yes, null, null)]
    public void A_polite_yes_is_held_against_the_choice(Explaining? said, string? chosen, bool? understood) =>
        new UnderstandingAnswer("appointment-rate", said, chosen).IsUnderstood.ShouldBe(understood);
}
