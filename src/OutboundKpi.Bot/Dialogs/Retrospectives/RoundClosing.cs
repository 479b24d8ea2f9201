using System.Globalization;
using System.Security.Cryptography;
using OutboundKpi.Bot.History;
using OutboundKpi.Bot.Plans;
using OutboundKpi.Bot.Schedules;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Funnel;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Plans;
using OutboundKpi.Domain.Retrospectives.Decisions;
using OutboundKpi.Domain.Retrospectives.Voices;

namespace OutboundKpi.Bot.Dialogs.Retrospectives;

/// <summary>
/// Sums up a round that takes no answers any more: once, out of what is stored, so that it can be done again as long as its result is not kept.
/// </summary>
public sealed class RoundClosing(VoiceStore voices, PlanStore plans, TeamHistoryReader histories, TeamClock clock)
{
    /// <summary>What the round came to.</summary>
    public async ValueTask<RoundResult> SumUpAsync(Team team, VoiceRound round, CancellationToken cancellationToken)
    {
        var subject = RoundSubject.FromJson(round.Subject);
        var about = Month.Parse(round.Period);
        var today = DateOnly.FromDateTime(clock.LocalNow(team));
        var thresholds = new VoiceThresholds { Answers = team.Settings.FewestForBreakdown, Texts = team.Settings.FewestForFreeText };
        var invited = (await voices.GetParticipantsAsync(team.TenantId, round.RoundId, cancellationToken)).Count;
        var own = (await voices.GetOwnAnswersAsync(team.TenantId, round.RoundId, cancellationToken)).Select(one => OwnAnswers.FromJson(one.Answer)).ToList();
        var said = await voices.GetAnswersAsync(team.TenantId, round.RoundId, cancellationToken);
        var floor = said.Select((one, i) => AnonymousAnswers.FromJson(one.Answer).ToVoice(NewToken(i))).ToList();
        var history = await histories.ReadAsync(team, today, cancellationToken);
        var figures = TeamFigures.Of(history);
        var versions = await plans.GetAllAsync(team.TenantId, team.TeamId, cancellationToken);
        // Whoever has their data deleted meanwhile is asked no more, but has answered.
        invited = new[] { invited, own.Count, floor.Count }.Max();
        var kpis = subject.Kpis.Select(key =>
        {
            var understanding = own.Select(one => one.Of(key)).Where(answer => answer is not (_, null, null)).ToList();
            var voice = VoiceSummary.Of(key, invited, understanding, floor, thresholds);
            var review = KpiReview.Of(history, team.Kpis, team.Kpis.Get(key), about);
            return new KpiOutcome(review, voice, DecisionTable.Decide(Complete(review.With(voice), team, history, figures, new(versions), today)));
        });
        return new()
        {
            About = about,
            ClosedOn = today,
            Invited = invited,
            Answered = Math.Max(own.Count, floor.Count),
            Kpis = [.. kpis],
            Texts = FreeTexts.Of(subject.Kpis[0], floor, thresholds),
            HasAllTexts = floor.Count >= thresholds.Texts,
            FewestForTexts = thresholds.Texts,
            Best = Counts(own.Select(one => one.Best?.Kind), thresholds),

            // By the words themselves, since the order of the rows is that of the people.
            SharedBest = [.. own.Where(one => one is { SharesBest: true, Best.Words: not null }).Select(one => one.Best!.Words!).Order(StringComparer.Ordinal)],
            LastAction = subject.LastAction,
            LastActionAnswers = Counts(own.Select(one => one.LastAction), thresholds),
        };
    }

    // A token that stands for nobody: it tells answers apart and puts them into an order that nobody can work out again.
    private static AnswerToken NewToken(int index) =>
        AnswerToken.Of(RandomNumberGenerator.GetBytes(AnswerToken.KeyLength), index.ToString(CultureInfo.InvariantCulture));

    // The next phase, the numbers to choose from, and how long the last change is to be left alone.
    private static DecisionInput Complete(DecisionInput input, Team team, TeamHistory history, TeamFigures figures, PlanVersions versions, DateOnly today)
    {
        if (versions.InForce(today) is not { } now)
            return input;

        var exit = figures.Phases.From(now.Plan.Phase);
        return input with
        {
            NextPhase = exit is { CanBeProposed: true } ? new(exit.To, KpiProposals.MainOf(exit.To)) : null,
            Target = new(now.Plan.Find(input.KpiKey)?.Target?.Value, WorkedOut(input.KpiKey, team, figures, now.Plan, Month.Of(today))),
            RestsUntil = RestsUntil(input.KpiKey, team, history, versions, now, today),
        };
    }

    // In the unit of the target that holds, or it could not be compared with it.
    private static double? WorkedOut(string kpiKey, Team team, TeamFigures figures, KpiPlan plan, Month month)
    {
        var goal = plan.Goal.DealsPerMonth;
        var calculation = goal > 0 && figures.Operators > 0 && PlanFunnel.Of(figures, new Dictionary<FunnelStage, StageAssumption>()) is { } funnel
            ? BackwardCalculation.Of(goal, funnel, MonthWork.Of(month, team.Calendar, figures.Operators), figures.Volume)
            : null;
        var proposed = new TargetProposals(calculation, figures, team.Kpis).For(kpiKey).Target;
        return proposed is not null && (plan.Find(kpiKey)?.Target is not { } current || current.Per == proposed.Per) ? proposed.Value : null;
    }

    private static DateOnly? RestsUntil(string kpiKey, Team team, TeamHistory history, PlanVersions versions, PlanVersion now, DateOnly today)
    {
        var changed = now;
        while (versions.Before(changed) is { } before && before.Plan.Find(kpiKey)?.Target == changed.Plan.Find(kpiKey)?.Target && before.Plan.Find(kpiKey) is not null)
            changed = before;

        var until = ChangeRest.Until(team.Kpis.Get(kpiKey), changed.EffectiveFrom, CohortLags.Learn(history.Appointments, today));
        return until > today ? until : null;
    }

    private static Dictionary<T, int>? Counts<T>(IEnumerable<T?> answers, VoiceThresholds thresholds)
        where T : struct, Enum
    {
        var given = answers.OfType<T>().ToList();
        return given.Count < thresholds.Answers ? null : Enum.GetValues<T>().ToDictionary(choice => choice, choice => given.Count(answer => answer.Equals(choice)));
    }
}
