using OutboundKpi.Domain.Retrospectives.Questions;
using OutboundKpi.Domain.Retrospectives.Voices;

namespace OutboundKpi.Domain.Tests.Retrospectives.Voices;

public sealed class FreeTextsTests
{
    [Fact]
    public void With_seven_answers_only_released_texts_are_shown_and_under_no_cause()
    {
        var voices = Said.Voices(5, Fit.Partly, null, FitCause.List)
            .Append(Said.Voice(Fit.Partly, text: "kept", causes: FitCause.List))
            .Append(Said.Voice(Fit.Partly, text: "released", shares: true, causes: FitCause.List));

        var group = FreeTexts.Of(Said.Kpi, [.. voices], VoiceThresholds.Default).ShouldHaveSingleItem();

        group.Cause.ShouldBeNull();
        group.Texts.ShouldBe(["released"]);
    }

    [Fact]
    public void With_eight_answers_all_are_shown_under_the_causes_that_enough_have_ticked()
    {
        var voices = Said.Voices(4, Fit.Partly, null, FitCause.List).Concat(
        [
            Said.Voice(Fit.Partly, text: "about the list", causes: [FitCause.Script, FitCause.List]),
            Said.Voice(Fit.Partly, text: "about the script", causes: FitCause.Script),
            Said.Voice(Fit.Fits, text: "about nothing"),
            Said.Voice(Fit.Fits, text: "  "),
        ]);

        var groups = FreeTexts.Of(Said.Kpi, [.. voices], VoiceThresholds.Default);

        groups.Select(group => group.Cause).ShouldBe([FitCause.List, null]);
        groups[0].Texts.ShouldBe(["about the list"]);
        groups[1].Texts.ShouldBe(["about the script", "about nothing"], ignoreOrder: true);
    }

    [Fact]
    public void The_order_in_which_people_answered_does_not_show()
    {
        var voices = Enumerable.Range(0, 12).Select(number => Said.Voice(text: $"text {number:00}")).ToArray();

        string[] Texts(IEnumerable<VoiceAnswer> answers) => [.. FreeTexts.Of(Said.Kpi, [.. answers], VoiceThresholds.Default).Single().Texts];

        Texts(voices).ShouldBe(Texts(voices.Reverse()));
        Texts(voices).ShouldNotBe(voices.Select(voice => voice.Text!));
    }
}
