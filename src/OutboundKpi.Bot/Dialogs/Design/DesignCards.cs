using System.Globalization;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Plans;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Plans;

namespace OutboundKpi.Bot.Dialogs.Design;

/// <summary>What the bot says while a plan is designed.</summary>
public sealed class DesignCards(CardBook book, PlanCards plans)
{
    /// <summary>The card of a question.</summary>
    public Reply Question(DesignScene scene, DesignQuestion question, DesignState state)
    {
        var form = question.Form(scene, state.IsRetry);
        if (state.NoteKey.Length > 0)
            form = form with { Note = scene.Texts[state.NoteKey] };

        return new(book.Fill(CardNames.Design, scene.Texts, WithFieldsShown(form)), form.Heading);
    }

    /// <summary>All questions with what was answered and a way to each.</summary>
    public Reply Overview(DesignScene scene, DesignNavigation navigation)
    {
        var texts = scene.Texts;
        var lines = navigation.Questions
            .Where(question => question.Step is not (DesignStep.Situation or DesignStep.Confirm) && question.IsAsked(scene))
            .Select(question => new FigureLine(
                texts.Format("design.stepOf", ("n", texts.Number(DesignFrame.NumberOf(question.Step))), ("step", texts[DesignFrame.KeyOf(question.Step, "name")])),
                question.Summary(scene) is { Length: > 0 } words ? words : texts["design.notYetAnswered"])
            {
                Buttons = [DesignFrame.GoButton(scene, texts["design.edit"], question.Step, question.Step.ToString())],
            });
        var goOn = scene.Draft.Furthest == DesignStep.Confirm ? DesignStep.Confirm : scene.Draft.Step;
        return Figures(texts, new(
            texts["design.overview"],
            texts["design.overviewIntro"],
            [new(scene.Team.Name, [.. lines])],
            texts["design.kept"],
            [DesignFrame.GoButton(scene, texts["design.goOn"], scene.Draft.Step, goOn.ToString()), AnewButton(texts, scene.Team)]));
    }

    /// <summary>Somebody else has changed the plan first; nothing that was written is lost.</summary>
    public Reply Overtaken(DesignScene scene, PlanVersion newest, string name)
    {
        var texts = scene.Texts;
        return Figures(texts, new(
            texts["design.overtaken"],
            "",
            [new(scene.Team.Name, [new("", texts.Format("design.overtakenBy", ("name", name), ("n", texts.Number(newest.Version)), ("day", texts.Day(newest.EffectiveFrom))))])],
            "",
            [
                new(texts["design.seeDifference"], DesignVerbs.Difference, DataOf(DesignVerbs.Difference, scene, newest)),
                new(texts["design.overwrite"], DesignVerbs.Activate, DataOf(DesignVerbs.Activate, scene, newest)),
            ]));
    }

    /// <summary>In what the draft differs from what somebody else decided.</summary>
    public Reply Difference(DesignScene scene, PlanVersion newest, string name)
    {
        var texts = scene.Texts;
        return Figures(texts, new(
            texts["design.difference"],
            texts["design.differenceIntro"],
            [
                new(
                    texts.Format("design.theirs", ("name", name), ("n", texts.Number(newest.Version))),
                    DesignPlanner.Build(scene) is { } mine ? [.. new PlanChangeWords(texts, scene.Team.Kpis).InFull(newest.Plan, mine).Select(change => new FigureLine("", change))] : []),
            ],
            "",
            [
                new(texts["design.overwrite"], DesignVerbs.Activate, DataOf(DesignVerbs.Activate, scene, newest)),
                AnewButton(texts, scene.Team),
                DesignFrame.GoButton(scene, texts["design.toConfirm"], scene.Draft.Step, nameof(DesignStep.Confirm)),
            ]));
    }

    /// <summary>What the operators would get.</summary>
    public Reply Preview(DesignScene scene, KpiPlan plan, PlanVersion? newest) => plans.Preview(
        scene.Texts, scene.Team, plan, ConfirmQuestion.DayOf(scene) ?? scene.Today, scene.Draft.Why, scene.Turn.Person.Name, newest?.Plan);

    /// <summary>The plan holds, and the team is told.</summary>
    public Reply Activated(DesignScene scene, PlanVersion version, PlanShared shared)
    {
        var texts = scene.Texts;
        var (words, status) = PlanSharing.Answer(scene.Turn, version, shared);
        return Figures(texts, new(
            texts["design.activated"],
            words,
            [
                new(
                    "",
                    [
                        new(texts["design.goal.name"], PlanWords.Goal(texts, version.Plan.Goal)),
                        new(texts["design.phase.name"], PlanWords.PhaseName(texts, version.Plan.Phase)),
                        .. version.Plan.Items.Select((item, i) => new FigureLine(
                            texts[i == 0 ? "design.confirm.mainKpi" : "design.confirm.kpi"], PlanWords.KpiName(texts, scene.Team.Kpis, item.KpiKey), PlanWords.Target(texts, item))),
                    ]),
            ],
            texts["design.activatedNote"],
            [status, PlanCards.HistoryButton(texts, version.TeamId)]));
    }

    /// <summary>Asks whether to go on where one stopped.</summary>
    public Reply Resume(Texts texts, Team team, DesignDraft kept) => Notices.Of(
        book,
        texts,
        texts.Format(
            "design.resume",
            ("n", texts.Number(DesignFrame.NumberOf(kept.Step))),
            ("of", texts.Number(DesignFrame.Steps)),
            ("step", texts[DesignFrame.KeyOf(kept.Step, "name")])),
        CardButton.Of(texts["design.goOn"], DesignVerbs.Open, ("team", team.TeamId), ("way", nameof(DesignWay.Continue))),
        AnewButton(texts, team));

    /// <summary>Asks once more before what was written is thrown away.</summary>
    public Reply Anew(Texts texts, Team team, DesignDraft kept) => Notices.Of(
        book,
        texts,
        texts.Format(
            "design.anewAsk",
            ("n", texts.Number(DesignFrame.NumberOf(kept.Furthest))),
            ("of", texts.Number(DesignFrame.Steps)),
            ("step", texts[DesignFrame.KeyOf(kept.Furthest, "name")])),
        CardButton.Of(texts["design.goOn"], DesignVerbs.Open, ("team", team.TeamId), ("way", nameof(DesignWay.Continue))),
        CardButton.Of(texts["design.anewYes"], DesignVerbs.Open, ("team", team.TeamId), ("way", nameof(DesignWay.Discard))));

    /// <summary>Sends on to the personal chat, where the questions are asked.</summary>
    public Reply Beginning(Texts texts, Team team) => Notices.Of(
        book, texts, texts["design.here"], OpenButton(texts["design.begin"], team));

    /// <summary>The question still waits.</summary>
    public Reply WayBack(Texts texts, string teamId) => Notices.Of(
        book, texts, texts["design.waits"], CardButton.Of(texts["design.wayBack"], DesignVerbs.Open, ("team", teamId), ("way", nameof(DesignWay.Continue))));

    /// <summary>The draft of a button is gone: it was activated, or thrown away.</summary>
    public Reply NothingKept(Texts texts, Team team) => Notices.Of(
        book, texts, texts["design.nothingKept"], OpenButton(texts["design.begin"], team));

    /// <summary>The button that opens the design of a team.</summary>
    public static CardButton OpenButton(string title, Team team) => CardButton.Of(title, DesignVerbs.Open, ("team", team.TeamId));

    private Reply Figures(Texts texts, FiguresCard model) => new(book.Fill(CardNames.Figures, texts, model), model.Heading);

    private static CardButton AnewButton(Texts texts, Team team) =>
        CardButton.Of(texts["design.anew"], DesignVerbs.Open, ("team", team.TeamId), ("way", nameof(DesignWay.Anew)));

    private static DesignForm WithFieldsShown(DesignForm form)
    {
        var shown = string.Join(',', form.Fields.Select(field => field.Id));
        return form with
        {
            Submit = With(form.Submit),
            Buttons = [.. form.Buttons.Select(Button)],
            Asks = [.. form.Asks.Select(ask => ask with { Buttons = [.. ask.Buttons.Select(Button)] })],
        };

        CardButton Button(CardButton button) => button with { Data = With(button.Data) };

        Dictionary<string, object> With(IReadOnlyDictionary<string, object> data) => new(data, StringComparer.OrdinalIgnoreCase) { [DesignQuestion.FieldsShown] = shown };
    }

    private static IReadOnlyDictionary<string, object> DataOf(string verb, DesignScene scene, PlanVersion newest) => CardButton.DataOf(
        verb, ("team", scene.Team.TeamId), ("onTopOf", newest.Version.ToString(CultureInfo.InvariantCulture)), ("nonce", Reports.Nonce.New()));
}
