using FsCheck;
using FsCheck.Fluent;
using OutboundKpi.Domain.Retrospectives.Questions;
using OutboundKpi.Domain.Retrospectives.Voices;

namespace OutboundKpi.Domain.Tests.Retrospectives.Voices;

public sealed class VoiceSummaryTests
{
    [Theory]
    [InlineData(6, 4, VoiceVerdict.Yes)]
    [InlineData(5, 5, VoiceVerdict.Mixed)]
    [InlineData(4, 6, VoiceVerdict.No)]
    public void The_share_that_says_it_fits_decides(int fits, int not, VoiceVerdict verdict) =>
        Sum(10, [.. Said.Voices(fits, Fit.Fits), .. Said.Voices(not, Fit.Partly)]).Fit.ShouldBe(verdict);

    [Theory]
    [InlineData(7, 3, VoiceVerdict.Yes)]
    [InlineData(6, 4, VoiceVerdict.No)]
    [InlineData(3, 1, VoiceVerdict.NotKnown)]
    public void The_share_that_can_say_what_for_decides(int right, int wrong, VoiceVerdict verdict) =>
        VoiceSummary.Of(Said.Kpi, Math.Max(5, right + wrong), Said.Understanding(right, wrong), [], VoiceThresholds.Default).Understood.ShouldBe(verdict);

    [Fact]
    public void With_four_answers_nothing_is_known_or_shown()
    {
        var summary = Sum(6, Said.Voices(4, Fit.Partly, Tone.Quota, FitCause.List));

        (summary.Fit, summary.Fits, summary.Causes, summary.Tones, summary.QuotaShare, summary.IsQuota).ShouldBe((VoiceVerdict.NotKnown, null, null, null, null, false));
        summary.IsTooFew.ShouldBeTrue();
        summary.ResponseRate.ShouldBe(4 / 6.0, 1e-9);
    }

    [Fact]
    public void Five_of_twelve_are_shown_but_do_not_speak_for_the_team()
    {
        var summary = Sum(12, Said.Voices(5, Fit.Fits, Tone.Goal));

        summary.Fit.ShouldBe(VoiceVerdict.NotKnown);
        summary.Fits![Fit.Fits].ShouldBe(5);
    }

    [Fact]
    public void A_question_that_only_four_answered_is_hidden_though_ten_answered_others()
    {
        var summary = Sum(10, [.. Said.Voices(4, Fit.Fits, Tone.Quota), .. Said.Voices(6, Fit.Fits)]);

        summary.Tones.ShouldBeNull();
        summary.Fits.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(4, false)]
    public void From_half_on_the_number_is_a_quota(int quota, bool isQuota) =>
        Sum(10, [.. Said.Voices(quota, Fit.Fits, Tone.Quota), .. Said.Voices(10 - quota, Fit.Fits, Tone.Neither)]).IsQuota.ShouldBe(isQuota);

    [Theory]
    [InlineData(2, VoiceVerdict.Yes)]
    [InlineData(3, VoiceVerdict.No)]
    public void A_mixed_answer_is_a_yes_until_one_cause_stands_out(int list, VoiceVerdict plain)
    {
        var voices = Said.Voices(5, Fit.Fits).Concat(Said.Voices(list, Fit.Partly, null, FitCause.List)).Concat(Said.Voices(5 - list, Fit.DoesNotFit));

        var summary = Sum(10, [.. voices]);

        (summary.Fit, summary.PlainFit).ShouldBe((VoiceVerdict.Mixed, plain));
    }

    [Fact]
    public void Causes_come_with_the_most_frequent_first_and_only_from_those_whom_it_does_not_fit()
    {
        var summary = Sum(10,
        [
            .. Said.Voices(2, Fit.Partly, null, FitCause.Script, FitCause.Target), Said.Voice(Fit.DoesNotFit, causes: FitCause.Target), .. Said.Voices(3, Fit.Fits, null, FitCause.List),
        ]);

        summary.CausesByFrequency.ShouldBe([FitCause.Target, FitCause.Script]);
        summary.TopCauseShare.ShouldBe(0.5);
    }

    [Fact]
    public void A_team_may_be_stricter_but_not_laxer()
    {
        (VoiceThresholds.Default with { Answers = 9 }).Texts.ShouldBe(9);
        Should.Throw<ArgumentOutOfRangeException>(() => VoiceThresholds.Default with { Answers = 4 });
        Should.Throw<ArgumentOutOfRangeException>(() => VoiceThresholds.Default with { Texts = 7 });
    }

    [Fact]
    public void Nobody_answers_twice_and_nobody_who_was_not_asked()
    {
        var voice = Said.Voice();

        Should.Throw<ArgumentException>(() => Sum(5, [voice, voice]));
        Should.Throw<ArgumentException>(() => Sum(1, Said.Voices(2, Fit.Fits)));
    }

    [Fact]
    public void Whatever_is_in_a_summary_rests_on_enough_answers()
    {
        var answers =
            from fit in Gen.Elements<Fit?>(null, Fit.Fits, Fit.Partly, Fit.DoesNotFit)
            from tone in Gen.Elements<Tone?>(null, Tone.Goal, Tone.Quota)
            select (fit, tone);

        Prop.ForAll(answers.ArrayOf().ToArbitrary(), said =>
        {
            var summary = Sum(said.Length, [.. said.Select(answer => Said.Voice(answer.fit, answer.tone))]);

            (summary.Fits?.Values.Sum() ?? 5).ShouldBeGreaterThanOrEqualTo(5);
            (summary.Tones?.Values.Sum() ?? 5).ShouldBeGreaterThanOrEqualTo(5);
            (summary.Causes is null).ShouldBe(summary.Fits is null);
            (summary.Fit == VoiceVerdict.NotKnown || summary.Fits is not null).ShouldBeTrue();
        }).QuickCheckThrowOnFailure();
    }

    private static VoiceSummary Sum(int invited, VoiceAnswer[] voices) => VoiceSummary.Of(Said.Kpi, invited, [], voices, VoiceThresholds.Default);
}
