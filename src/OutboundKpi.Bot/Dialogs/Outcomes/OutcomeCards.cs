using System.Globalization;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.History;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Funnel;

namespace OutboundKpi.Bot.Dialogs.Outcomes;

/// <summary>What the bot says about outcomes of appointments.</summary>
public sealed class OutcomeCards(CardBook book)
{
    /// <summary>The form, with what stands in it and what is wrong with it.</summary>
    public Reply Form(Texts texts, OutcomeFormState form)
    {
        var hasProblem = form.Rows.Any(row => row.ProblemKey.Length > 0);
        var buttons = new List<CardButton> { CardButton.ForCommand(texts["form.cancel"], "cancel") };
        if (form.More > 0)
            buttons.Insert(0, OpenButton(texts.Format("outcomes.more", ("n", texts.Number(form.More))), form.TeamId, form.PersonId, form.Skipped + form.Rows.Count));

        var model = new OutcomesForm(
            texts["outcomes.heading"],
            form.Name,
            texts[form.MessageKey],
            hasProblem,
            [
                .. form.Rows.Select((row, i) => new OutcomesFormRow(
                    i,
                    texts.Format("outcomes.row", ("day", texts.Day(row.Date)), ("n", texts.Number(row.Made))),
                    CountWords.Stratum(texts, row.List, row.Script),
                    row.Held,
                    row.Cancelled,
                    row.Deals,
                    row.ProblemKey.Length == 0 ? "" : texts[row.ProblemKey])),
            ],
            SubmitData(form),
            buttons);
        return new(book.Fill(CardNames.OutcomesForm, texts, model), texts["outcomes.heading"]);
    }

    /// <summary>What was taken, day by day.</summary>
    public Reply Taken(Texts texts, OutcomeFormState form, IReadOnlyList<(TeamCohort Cohort, OutcomeCounts Counts)> told)
    {
        var lines = told.Select(one => new FigureLine(
            texts.Format("outcomes.row", ("day", texts.Day(one.Cohort.Key.Made)), ("n", texts.Number(one.Cohort.Made))),
            Words(texts, one.Counts),
            CountWords.Stratum(texts, one.Cohort.Key.List, one.Cohort.Key.Script)));
        return Figures(texts, new(
            texts["outcomes.taken"],
            "",
            [new(form.Name, [.. lines])],
            texts["outcomes.takenNote"],
            [OpenButton(texts["outcomes.next"], form.TeamId, form.PersonId, 0), RatesButton(texts, form.TeamId)]));
    }

    /// <summary>A team's operators with the appointments about which nothing is known; by name, so that it is no ranking.</summary>
    public Reply People(Texts texts, Team team, IReadOnlyList<(Person Person, IReadOnlyList<TeamCohort> Open)> people)
    {
        var lines = people.Where(one => one.Open.Count > 0).Select(one => new FigureLine(
            one.Person.Name,
            texts.Format("outcomes.openOf", ("n", texts.Number(one.Open.Sum(cohort => cohort.Open))), ("days", texts.Number(one.Open.Count))))
        {
            Buttons = [OpenButton(texts["outcomes.enter"], team.TeamId, one.Person.PersonId, 0)],
        }).ToList();
        return Figures(texts, new(
            texts["outcomes.heading"],
            texts[lines.Count == 0 ? "outcomes.nothingOpen" : "outcomes.peopleIntro"],
            [new(team.Name, lines)],
            "",
            [RatesButton(texts, team.TeamId)]));
    }

    /// <summary>That nothing is left to tell.</summary>
    public Reply NothingOpen(Texts texts, string teamId) => Notices.Of(book, texts, texts["outcomes.nothingOpen"], RatesButton(texts, teamId));

    /// <summary>Why nothing was stored, with the way to the form.</summary>
    public Reply Refusal(Texts texts, string key) => Notices.Of(book, texts, texts[key], CardButton.ForCommand(texts["outcomes.openList"], "outcomes"));

    /// <summary>Figures on a card.</summary>
    public Reply Figures(Texts texts, FiguresCard model) => new(book.Fill(CardNames.Figures, texts, model), model.Heading);

    /// <summary>The button that shows the rates.</summary>
    public static CardButton RatesButton(Texts texts, string teamId) => CardButton.Of(texts["outcomes.showRates"], OutcomeVerbs.Rates, ("team", teamId));

    private static CardButton OpenButton(string title, string teamId, string personId, int skip) =>
        CardButton.Of(title, OutcomeVerbs.Open, ("team", teamId), ("person", personId), ("skip", skip));

    private static string Words(Texts texts, OutcomeCounts counts) => string.Join(
        texts["format.list"],
        new[] { ("count.meetings", counts.Held), ("outcomes.cancelled", counts.Cancelled), ("count.deals", counts.Deals) }
            .Where(count => count.Item2 is not null)
            .Select(count => texts.Format("format.pair", ("label", texts[count.Item1]), ("value", texts.Number(count.Item2!.Value)))));

    private static Dictionary<string, object> SubmitData(OutcomeFormState form)
    {
        var data = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase)
        {
            ["verb"] = OutcomeVerbs.Submit,
            ["nonce"] = form.Nonce,
            ["team"] = form.TeamId,
            ["person"] = form.PersonId,
        };
        foreach (var (i, row) in form.Rows.Index())
        {
            var n = i.ToString(CultureInfo.InvariantCulture);
            data["date" + n] = FormValues.Iso(row.Date);
            data["list" + n] = row.List;
            data["script" + n] = row.Script;
        }

        return data;
    }
}
