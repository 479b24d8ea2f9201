using OutboundKpi.Domain.Retrospectives.Disclosure;
using OutboundKpi.Domain.Retrospectives.Pulses;
using OutboundKpi.Domain.Retrospectives.Questions;
using OutboundKpi.Domain.Retrospectives.Voices;
using OutboundKpi.Domain.Tests.Retrospectives.Voices;

namespace OutboundKpi.Domain.Tests.Retrospectives.Pulses;

public sealed class PulseSummaryTests
{
    private static readonly string[] _teams = ["A", "B", "C"];

    [Fact]
    public void All_teams_are_shown_together_and_a_small_one_takes_a_second_into_hiding()
    {
        var summary = Sum([.. Answers("A", 3, Tone.Quota), .. Answers("B", 6, Tone.Goal), .. Answers("C", 9, Tone.Neither)]);

        Of(summary, PulseSummary.Everybody).Counts.ShouldBe(new Dictionary<string, int> { ["Goal"] = 6, ["Neither"] = 9, ["Quota"] = 3 });
        Of(summary, "A").ShouldSatisfyAllConditions(result => result.Counts.ShouldBeNull(), result => result.Group.Visibility.ShouldBe(GroupVisibility.TooFew));
        Of(summary, "B").ShouldSatisfyAllConditions(result => result.Counts.ShouldBeNull(), result => result.Group.Visibility.ShouldBe(GroupVisibility.ProtectsAnother));
        Of(summary, "C").Counts![nameof(Tone.Neither)].ShouldBe(9);
    }

    [Fact]
    public void Whoever_skips_a_question_does_not_count_for_it()
    {
        var summary = Sum([.. Answers("A", 4, Tone.Quota), .. Answers("A", 4, null)]);

        Of(summary, PulseSummary.Everybody).ShouldSatisfyAllConditions(result => result.Counts.ShouldBeNull(), result => result.Group.Answers.ShouldBe(4));
        summary.Answered.ShouldBe(8);
    }

    [Fact]
    public void Texts_need_eight_answers_or_their_writers_leave()
    {
        PulseAnswer[] seven = [.. Answers("A", 5, Tone.Goal), Wrote("kept", shares: false), Wrote("released", shares: true)];

        Sum(seven).Texts.ShouldBe(["released"]);
        Sum([.. seven, .. Answers("B", 1, Tone.Goal)]).Texts.ShouldBe(["kept", "released"], ignoreOrder: true);
    }

    [Fact]
    public void An_answer_of_another_team_or_a_second_one_is_refused()
    {
        var twice = Wrote("twice", shares: false);

        Should.Throw<ArgumentException>(() => Sum([.. Answers("D", 1, Tone.Goal)]));
        Should.Throw<ArgumentException>(() => Sum([twice, twice]));
    }

    [Fact]
    public void The_usual_hearing_can_be_held_and_a_manager_may_add_to_it()
    {
        PulseForm.Check(PulseQuestion.Usual).ShouldBeNull();
        PulseForm.Check([.. PulseQuestion.Usual, PulseQuestion.Own("own", "静かに電話できますか", ["はい", "いいえ"]), PulseQuestion.OwnText("text", "ほかには？")]).ShouldBeNull();
    }

    [Fact]
    public void A_hearing_that_nobody_could_answer_well_is_refused()
    {
        PulseQuestion[] many = [.. Enumerable.Range(0, 6).Select(i => PulseQuestion.Own($"own{i}", "?", ["1", "2"]))];

        PulseForm.Check([]).ShouldBe(PulseProblem.NumberOfQuestions);
        PulseForm.Check(many).ShouldBe(PulseProblem.NumberOfQuestions);
        PulseForm.Check([PulseQuestion.Fit, PulseQuestion.Fit]).ShouldBe(PulseProblem.SameTwice);
        PulseForm.Check([PulseQuestion.OwnText("a", "?"), PulseQuestion.OwnText("b", "?")]).ShouldBe(PulseProblem.TooMuchText);
        PulseForm.Check([PulseQuestion.Own("a", " ", ["1", "2"])]).ShouldBe(PulseProblem.Wording);
        PulseForm.Check([PulseQuestion.Own("a", new string('?', 101), ["1", "2"])]).ShouldBe(PulseProblem.Wording);
        PulseForm.Check([PulseQuestion.Own("a", "?", ["1"])]).ShouldBe(PulseProblem.Choices);
        PulseForm.Check([PulseQuestion.Own("a", "?", ["1", "1"])]).ShouldBe(PulseProblem.Choices);
    }

    private static PulseResult Of(PulseSummary summary, string group) => summary.Results.Single(result => result.Group.Key == group);

    private static PulseSummary Sum(PulseAnswer[] answers) => PulseSummary.Of([PulseQuestion.Tone, PulseQuestion.OwnText("text", "?")], _teams, answers, VoiceThresholds.Default);

    private static IEnumerable<PulseAnswer> Answers(string team, int count, Tone? tone) => Enumerable.Range(0, count).Select(_ => new PulseAnswer(
        Said.Voice().Token, team, tone is { } choice ? new Dictionary<string, string> { ["tone"] = choice.ToString() } : [], null, SharesText: false));

    private static PulseAnswer Wrote(string text, bool shares) => new(Said.Voice().Token, "A", new Dictionary<string, string> { ["tone"] = nameof(Tone.Goal) }, text, shares);
}
