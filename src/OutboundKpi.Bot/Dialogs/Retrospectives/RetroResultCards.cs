using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Plans;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Kpis;
using OutboundKpi.Domain.Retrospectives.Decisions;
using OutboundKpi.Domain.Retrospectives.Numbers;
using OutboundKpi.Domain.Retrospectives.Voices;
using OutboundKpi.Domain.Statistics;

namespace OutboundKpi.Bot.Dialogs.Retrospectives;

/// <summary>What a round came to: for the supervisors, and for the team's meeting.</summary>
public sealed class RetroResultCards(CardBook book)
{
    private const int MostTexts = 20;

    /// <summary>To a supervisor or manager: numbers beside the voice, what was ticked and written, and a proposal with its reason.</summary>
    public Reply Result(Texts texts, Team team, RoundResult result, bool maySet)
    {
        var model = new FiguresCard(
            texts.Format("retro.resultHeading", ("month", texts.Month(result.About.First))),
            Response(texts, result),
            [
                .. result.Kpis.SelectMany(kpi => new[] { Numbers(texts, team.Kpis, kpi), Voice(texts, kpi.Voice), Proposal(texts, team.Kpis, kpi.Proposal) }),
                .. LastAction(texts, result),
                .. Best(texts, result),
                .. Written(texts, result),
            ],
            texts["retro.resultNote"],
            maySet
                ? [CardButton.ForCommand(texts["retro.change"], "design"), CardButton.ForCommand(texts["command.diagnose.title"], "diagnose")]
                : []);
        return new(book.Fill(CardNames.Figures, texts, model), model.Heading);
    }

    /// <summary>To the team's channel: how the meeting could go, with totals only and nobody's words.</summary>
    public Reply Meeting(Texts texts, Team team, RoundResult result)
    {
        var main = result.Kpis[0];
        var model = new FiguresCard(
            texts.Format("retro.meetingHeading", ("month", texts.Month(result.About.First))),
            Response(texts, result),
            [
                new(texts["retro.meetingAction"], [new("", result.LastAction ?? texts["retro.meetingNoAction"]), .. LastActionLines(texts, result)]),
                new(texts["retro.meetingNumbers"], [.. result.Kpis.Select(kpi => new FigureLine(PlanWords.KpiName(texts, team.Kpis, kpi.Voice.KpiKey), Attained(texts, kpi), Figure(texts, team.Kpis, kpi.Review.Attainment)))]),
                new(texts["retro.meetingWhy"], [.. MeetingVoice(texts, main.Voice)]),
                new(texts["retro.meetingDecide"], [new("", texts["retro.meetingDecideHow"])]),
                new(texts["retro.meetingNext"], [new("", texts["retro.meetingNextHow"])]),
            ],
            texts["retro.meetingNote"],
            []);
        return new(book.Fill(CardNames.Figures, texts, model), model.Heading);
    }

    private static string Response(Texts texts, RoundResult result) => texts.Format("retro.response", ("invited", texts.Number(result.Invited)), ("answered", texts.Number(result.Answered)));

    private static FigureSection Numbers(Texts texts, KpiCatalogue kpis, KpiOutcome kpi)
    {
        var review = kpi.Review;
        var lines = new List<FigureLine> { new(texts["retro.target"], Attained(texts, kpi), Figure(texts, kpis, review.Attainment)) };
        if (review.Attainment.StillNeeded is { } needed)
            lines.Add(new("", texts.Format("retro.stillNeeded", ("n", FigureWords.About(texts, needed)))));

        lines.Add(new(texts["retro.goal"], texts[RetroWords.KeyOf(review.Goal.Movement)], Goal(texts, review.Goal)));
        if (review.NextStage is { } next)
        {
            lines.Add(new(
                PlanWords.KpiName(texts, kpis, next.KpiKey),
                texts[RetroWords.KeyOf(next.Movement)],
                next.Difference is { } difference
                    ? texts.Format("retro.difference", ("low", FigureWords.Points(texts, difference.Low)), ("high", FigureWords.Points(texts, difference.High)))
                    : ""));
        }

        var conditions = review.Conditions.Select(condition => texts[RetroWords.KeyOf(condition)]);
        return new(
            PlanWords.KpiName(texts, kpis, kpi.Voice.KpiKey),
            lines,
            review.Conditions.Count > 0 ? texts.Format("retro.conditions", ("what", string.Join(texts["format.list"], conditions))) : "");
    }

    private static FigureSection Voice(Texts texts, VoiceSummary voice)
    {
        if (voice.IsTooFew)
            return new(texts["retro.voice"], [], Hidden(texts, voice));

        var lines = new List<FigureLine>
        {
            new(texts["retro.fits"], texts[RetroWords.KeyOf(voice.Fit)], Counted(texts, voice.Fits, voice)),
            new(texts["retro.understood"], texts[RetroWords.KeyOf(voice.Understood)], Knowing(texts, voice)),
            new(texts["retro.tones"], voice.IsQuota ? texts["retro.feltAsQuota"] : "", Counted(texts, voice.Tones, voice)),
        };
        if (voice.CausesByFrequency.Count > 0)
            lines.Insert(1, new(texts["retro.causes"], Causes(texts, voice)));

        if (voice.EasyToAsk is not null || voice.SafeToTell is not null)
        {
            lines.Add(new(texts["retro.easyToAsk"], "", Counted(texts, voice.EasyToAsk, voice)));
            lines.Add(new(texts["retro.safeToTell"], "", Counted(texts, voice.SafeToTell, voice)));
        }

        return new(texts["retro.voice"], lines);
    }

    private static FigureSection Proposal(Texts texts, KpiCatalogue kpis, KpiProposal proposal)
    {
        var decision = texts[RetroWords.KeyOf(proposal.Decision)];
        var lines = new List<FigureLine>
        {
            new("", proposal is { Decision: KpiDecision.FixConditions, Cause: { } cause } ? texts.Format("retro.fix", ("decision", decision), ("cause", texts[RetroWords.KeyOf(cause)])) : decision),
        };
        if (proposal.OtherKpiKey is { } other)
            lines.Add(new(texts["retro.otherKpi"], PlanWords.KpiName(texts, kpis, other)));

        if (proposal.NewTarget is { } target)
            lines.Add(new(texts["retro.newTarget"], target.ToString("#,0.##", texts.Culture)));

        if (proposal.NotBefore is { } day)
            lines.Add(new(texts["retro.notBefore"], texts.Day(day)));

        lines.AddRange(proposal.Reasons.Reverse().Select((reason, i) => new FigureLine(i == 0 ? texts["retro.because"] : "", texts[RetroWords.KeyOf(reason)])));
        lines.AddRange(proposal.FollowUps.Select((followUp, i) => new FigureLine(i == 0 ? texts["retro.alongWith"] : "", texts[RetroWords.KeyOf(followUp)])));
        return new(texts["retro.proposal"], lines, texts["retro.youDecide"]);
    }

    private static IEnumerable<FigureSection> LastAction(Texts texts, RoundResult result)
    {
        if (result.LastAction is { } action)
            yield return new(texts["retro.lastActionHeading"], [new("", action), .. LastActionLines(texts, result)]);
    }

    private static IEnumerable<FigureLine> LastActionLines(Texts texts, RoundResult result)
    {
        if (result is { LastAction: not null, LastActionAnswers: { } answers })
            yield return new("", Counted(texts, answers));
    }

    private static IEnumerable<FigureSection> Best(Texts texts, RoundResult result)
    {
        if (result.Best is null && result.SharedBest.Count == 0)
            yield break;

        yield return new(
            texts["retro.bestHeading"],
            [.. result.SharedBest.Take(MostTexts).Select(words => new FigureLine("", words))],
            result.Best is { } best ? Counted(texts, best) : "");
    }

    private static IEnumerable<FigureSection> Written(Texts texts, RoundResult result)
    {
        foreach (var group in result.Texts)
        {
            yield return new(
                group.Cause is { } cause ? texts.Format("retro.textsOf", ("cause", texts[RetroWords.KeyOf(cause)])) : texts["retro.texts"],
                [.. group.Texts.Take(MostTexts).Select(words => new FigureLine("", words))],
                group.Texts.Count > MostTexts ? texts.Format("reminder.more", ("n", texts.Number(group.Texts.Count - MostTexts))) : "");
        }

        if (!result.HasAllTexts)
            yield return new("", [], texts.Format("retro.textsHidden", ("n", texts.Number(result.FewestForTexts))));
    }

    private static IEnumerable<FigureLine> MeetingVoice(Texts texts, VoiceSummary voice)
    {
        if (voice.IsTooFew)
        {
            yield return new("", Hidden(texts, voice));
            yield break;
        }

        yield return new(texts["retro.fits"], Counted(texts, voice.Fits, voice));
        if (voice.CausesByFrequency.Count > 0)
            yield return new(texts["retro.causes"], Causes(texts, voice));

        yield return new(texts["retro.understood"], Knowing(texts, voice));
    }

    private static string Attained(Texts texts, KpiOutcome kpi) => kpi.Review.Attainment is { Doubt: { } doubt } unclear
        ? texts.Format("retro.unclear", ("verdict", texts[RetroWords.KeyOf(unclear.Verdict)]), ("why", texts[RetroWords.KeyOf(doubt)]))
        : texts[RetroWords.KeyOf(kpi.Review.Attainment.Verdict)];

    private static string Figure(Texts texts, KpiCatalogue kpis, Attainment attainment)
    {
        if (attainment.Figure is not { } figure)
            return "";

        var isRate = kpis.Get(attainment.KpiKey).Unit == KpiUnit.Percent;
        return texts.Format(
            isRate ? "retro.figureRate" : "retro.figure",
            ("month", texts.Month(figure.Month.First)),
            ("value", Number(texts, figure.Value)),
            ("low", Number(texts, figure.Interval.Low)),
            ("high", Number(texts, figure.Interval.High)),
            ("target", Number(texts, figure.Target)));
    }

    private static string Goal(Texts texts, GoalMovement goal) => goal is { Window: { } window, Ratio: { } ratio } && double.IsFinite(ratio.High)
        ? texts.Format("retro.goalOf", ("month", texts.Month(window.First)), ("deals", texts.Number(goal.Deals)), ("low", Number(texts, ratio.Low)), ("high", Number(texts, ratio.High)))
        : "";

    private static string Knowing(Texts texts, VoiceSummary voice) => voice.Knowing is { } knowing ? OutOf(texts, knowing) : Hidden(texts, voice);

    private static string OutOf(Texts texts, Proportion share) => texts.Format("retro.outOf", ("n", texts.Number(share.Trials)), ("x", texts.Number(share.Successes)));

    private static string Hidden(Texts texts, VoiceSummary voice) => texts.Format("retro.hidden", ("n", texts.Number(voice.Thresholds.Answers)));

    private static string Counted<T>(Texts texts, IReadOnlyDictionary<T, int>? counts, VoiceSummary voice)
        where T : struct, Enum =>
        counts is null ? Hidden(texts, voice) : Counted(texts, counts);

    private static string Counted<T>(Texts texts, IReadOnlyDictionary<T, int> counts)
        where T : struct, Enum =>
        string.Join(
            texts["format.list"],
            Enum.GetValues<T>().Select(choice => texts.Format("retro.people", ("what", texts[RetroWords.KeyOf(choice)]), ("n", texts.Number(counts.GetValueOrDefault(choice))))));

    private static string Causes(Texts texts, VoiceSummary voice) => string.Join(
        texts["format.list"],
        voice.CausesByFrequency.Select(cause => texts.Format("retro.people", ("what", texts[RetroWords.KeyOf(cause)]), ("n", texts.Number(voice.Causes![cause])))));

    private static string Number(Texts texts, double value) => value.ToString("#,0.#", texts.Culture);
}
