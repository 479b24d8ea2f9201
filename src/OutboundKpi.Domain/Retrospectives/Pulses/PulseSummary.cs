using OutboundKpi.Domain.Retrospectives.Disclosure;
using OutboundKpi.Domain.Retrospectives.Voices;

namespace OutboundKpi.Domain.Retrospectives.Pulses;

/// <summary>A closed hearing summed up: all teams together first, then each that can be shown without giving another away.</summary>
/// <param name="Answered">How many answered.</param>
/// <param name="Results">For each question with choices and each group, all teams together first.</param>
/// <param name="Texts">The free texts of all teams together that may be shown, in an order that tells nothing.</param>
public sealed record PulseSummary(int Answered, IReadOnlyList<PulseResult> Results, IReadOnlyList<string> Texts)
{
    /// <summary>The key of the group of all teams together; no team's id is empty.</summary>
    public const string Everybody = "";

    /// <summary>Sums up.</summary>
    /// <param name="questions">The hearing's questions.</param>
    /// <param name="teamIds">The teams that were asked, at least one.</param>
    /// <param name="answers">The answers, one a person, of these teams.</param>
    /// <param name="thresholds">The tenant's.</param>
    /// <exception cref="ArgumentException">An answer is of another team, or one person has answered twice.</exception>
    public static PulseSummary Of(
        IReadOnlyList<PulseQuestion> questions, IReadOnlyList<string> teamIds, IReadOnlyList<PulseAnswer> answers, VoiceThresholds thresholds)
    {
        if (answers.Any(answer => !teamIds.Contains(answer.TeamId)) || answers.DistinctBy(answer => answer.Token).Count() != answers.Count)
            throw new ArgumentException("Each person answers once, in one of the teams that were asked.", nameof(answers));

        return new(
            answers.Count,
            [.. questions.Where(question => question.Choices.Count > 0).SelectMany(question => OfQuestion(question, teamIds, answers, thresholds))],
            [
                .. answers
                    .Where(answer => !string.IsNullOrWhiteSpace(answer.Text) && (answer.SharesText || answers.Count >= thresholds.Texts))
                    .OrderBy(answer => answer.Token)
                    .Select(answer => answer.Text!),
            ]);
    }

    // A question may be skipped, so each one has groups of its own size.
    private static IEnumerable<PulseResult> OfQuestion(
        PulseQuestion question, IReadOnlyList<string> teamIds, IReadOnlyList<PulseAnswer> answers, VoiceThresholds thresholds)
    {
        var given = answers
            .Where(answer => answer.Choices.TryGetValue(question.Key, out var choice) && question.Choices.Contains(choice))
            .ToLookup(answer => answer.TeamId, answer => answer.Choices[question.Key]);
        var whole = AnswerGroup.Of(Everybody, [.. teamIds.Select(team => AnswerGroup.Of(team, given[team].Count()))]);
        var views = DisclosureControl.WholeFirst(whole, thresholds.Answers);
        return whole.WithAllParts().Select(group => new PulseResult(question.Key, views[group.Key], Counts(views[group.Key])));

        IReadOnlyDictionary<string, int>? Counts(GroupView view) => !view.IsShown
            ? null
            : question.Choices.ToDictionary(choice => choice, choice => view.Covers.Sum(team => given[team].Count(answer => answer == choice)));
    }
}
