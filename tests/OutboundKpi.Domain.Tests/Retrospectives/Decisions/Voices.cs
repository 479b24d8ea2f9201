using OutboundKpi.Domain.Retrospectives.Decisions;
using OutboundKpi.Domain.Retrospectives.Questions;
using OutboundKpi.Domain.Retrospectives.Voices;

namespace OutboundKpi.Domain.Tests.Retrospectives.Decisions;

/// <summary>What a team of ten may have said, already summed up.</summary>
internal static class Voices
{
    public static VoiceSummary Of(VoiceVerdict fit, VoiceVerdict understood, FitCause? cause = null, int ticks = 4, bool isQuota = false, int answered = 10) => new()
    {
        KpiKey = "appointment-rate",
        Thresholds = VoiceThresholds.Default,
        Invited = 10,
        Answered = answered,
        Fit = fit,
        Understood = understood,
        Fits = fit == VoiceVerdict.NotKnown ? null : new Dictionary<Fit, int> { [Fit.Fits] = 5, [Fit.Partly] = 5, [Fit.DoesNotFit] = 0 },
        Causes = fit == VoiceVerdict.NotKnown ? null : Enum.GetValues<FitCause>().ToDictionary(each => each, each => each == cause ? ticks : 0),
        Tones = answered < 5 ? null : new Dictionary<Tone, int> { [Tone.Goal] = isQuota ? 5 : 6, [Tone.Neither] = 0, [Tone.Quota] = isQuota ? 5 : 4 },
    };

    public static IEnumerable<VoiceSummary> All() =>
        (from fit in Enum.GetValues<VoiceVerdict>()
         from understood in new[] { VoiceVerdict.NotKnown, VoiceVerdict.No, VoiceVerdict.Yes }
         from cause in Enum.GetValues<FitCause>().Select(cause => (FitCause?)cause).Append(null)
         from ticks in new[] { 2, 4 }
         from isQuota in new[] { false, true }
         select Of(fit, understood, cause, ticks, isQuota)).Append(Of(VoiceVerdict.NotKnown, VoiceVerdict.NotKnown, answered: 4));

    public static void ShouldBe(this KpiProposal proposal, int? row, KpiDecision decision, params DecisionReason[] reasons)
    {
        (proposal.Row, proposal.Decision).ShouldBe((row, decision));
        proposal.Reasons.ShouldBe(reasons);
    }
}
