using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Retrospectives.Questions;

namespace OutboundKpi.Domain.Tests.Retrospectives.Questions;

public sealed class QuestionFlowTests
{
    private const string Kpi = "appointment-rate";

    [Fact]
    public void The_eight_questions_come_in_their_order_when_something_does_not_fit() =>
        Walk(new([Kpi], hasLastAction: true, isQuarterly: false), Fit.Partly).ShouldBe(
        [
            RetroTopic.LastAction, RetroTopic.WorkedBest, RetroTopic.CanExplain, RetroTopic.LeadsTo, RetroTopic.Fits, RetroTopic.Causes, RetroTopic.Tone, RetroTopic.NextChange,
        ]);

    [Theory]
    [InlineData(null)]
    [InlineData(Fit.Fits)]
    public void Whoever_says_that_it_fits_or_skips_is_not_asked_what_does_not(Fit? fit) =>
        Walk(new([Kpi], hasLastAction: true, isQuarterly: false), fit).ShouldNotContain(RetroTopic.Causes);

    [Fact]
    public void Without_an_action_last_month_nobody_is_asked_about_it() =>
        Walk(new([Kpi], hasLastAction: false, isQuarterly: false), Fit.DoesNotFit)[0].ShouldBe(RetroTopic.WorkedBest);

    [Fact]
    public void Once_a_quarter_two_more_come_last()
    {
        Walk(new([Kpi], hasLastAction: false, isQuarterly: true), Fit.Fits).TakeLast(2).ShouldBe([RetroTopic.EasyToAsk, RetroTopic.SafeToTell]);
        Enumerable.Range(1, 12).Where(month => QuestionFlow.IsQuarterly(new Month(2026, month))).ShouldBe([3, 6, 9, 12]);
    }

    [Fact]
    public void No_round_takes_longer_than_three_minutes()
    {
        string[][] kpis = [[Kpi], [Kpi, "calls"]];

        foreach (var flow in kpis.SelectMany(_ => new[] { true, false }, (keys, quarterly) => new QuestionFlow(keys, hasLastAction: true, quarterly)))
            flow.LongestTime.ShouldBeLessThanOrEqualTo(QuestionFlow.MostTime);
    }

    [Fact]
    public void A_second_KPI_is_asked_about_in_full_but_for_its_tone()
    {
        var flow = new QuestionFlow([Kpi, "calls"], hasLastAction: false, isQuarterly: true);

        flow.Questions.Where(asked => asked.KpiKey == "calls").Select(asked => asked.Topic)
            .ShouldBe([RetroTopic.CanExplain, RetroTopic.LeadsTo, RetroTopic.Fits, RetroTopic.Causes]);
        flow.Questions.ShouldNotContain(asked => asked.Topic == RetroTopic.EasyToAsk);
    }

    [Fact]
    public void What_helps_the_person_is_kept_with_the_person_and_the_rest_with_nobody() =>
        RetroQuestion.All.Where(question => question.Keeping == AnswerKeeping.WithPerson).Select(question => question.Topic)
            .ShouldBe([RetroTopic.LastAction, RetroTopic.WorkedBest, RetroTopic.CanExplain, RetroTopic.LeadsTo]);

    [Fact]
    public void Every_topic_has_one_question() => RetroQuestion.All.Select(question => question.Topic).ShouldBe(Enum.GetValues<RetroTopic>());

    [Fact]
    public void A_round_about_no_KPI_or_three_or_one_twice_cannot_be_built()
    {
        Should.Throw<ArgumentException>(() => new QuestionFlow([], hasLastAction: false, isQuarterly: false));
        Should.Throw<ArgumentException>(() => new QuestionFlow([Kpi, Kpi], hasLastAction: false, isQuarterly: false));
        Should.Throw<ArgumentException>(() => new QuestionFlow([Kpi, "calls", "connect-rate"], hasLastAction: false, isQuarterly: false));
    }

    [Fact]
    public void A_question_of_another_round_has_no_next_one() =>
        Should.Throw<ArgumentException>(() => new QuestionFlow([Kpi], hasLastAction: false, isQuarterly: false).Next(new(RetroTopic.Fits, "calls"), Fit.Fits));

    private static List<RetroTopic> Walk(QuestionFlow flow, Fit? fit)
    {
        List<RetroTopic> topics = [];
        for (var asked = flow.Next(null, fit); asked is not null; asked = flow.Next(asked, fit))
            topics.Add(asked.Topic);

        return topics;
    }
}
