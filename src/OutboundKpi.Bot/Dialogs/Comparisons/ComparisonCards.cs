using System.Globalization;
using OutboundKpi.Bot.Access;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Funnel;

namespace OutboundKpi.Bot.Dialogs.Comparisons;

/// <summary>What the bot says about lists and scripts side by side, and about planned comparisons.</summary>
public sealed class ComparisonCards(CardBook book)
{
    private const int MostLevels = 5;

    /// <summary>A team's lists or scripts, with what may be said about their differences.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="team">The team.</param>
    /// <param name="factor">Lists or scripts.</param>
    /// <param name="rows">The reports that are compared.</param>
    /// <param name="running">The newest planned comparison; <see langword="null"/> for none.</param>
    public Reply Levels(TurnContext turn, Team team, StratumFactor factor, IReadOnlyList<ActivityRow> rows, Comparison? running)
    {
        var texts = turn.Texts;
        var totalsOnly = TeamAccess.SeesTotalsOnly(turn, team);
        var appointments = ComparisonBook.Appointments(rows, factor);
        var sections = new List<FigureSection> { new(team.Name, []) };
        if (appointments.Levels.Count > 0)
        {
            if (factor == StratumFactor.List)
                sections.Add(Rates(texts, "kpi.connect-rate.name", ComparisonBook.Connects(rows, factor), totalsOnly, "comparison.missingCalls"));

            sections.Add(Rates(texts, "kpi.appointment-rate.name", appointments, totalsOnly, "comparison.missingConnects"));
        }

        if (running is not null)
            sections.Add(new(texts["comparison.planned"], [new("", Status(texts, running, turn.Today))]));

        return Figures(texts, new(
            texts[Key(factor, "comparison.headingLists", "comparison.headingScripts")],
            appointments.Levels.Count == 0 ? texts[Key(factor, "comparison.noLists", "comparison.noScripts")] : "",
            sections,
            appointments.Levels.Count == 0 ? "" : texts.Format(Key(factor, "comparison.withinLists", "comparison.withinScripts"), ("days", texts.Number(ComparisonBook.DaysBack))),
            totalsOnly ? [] : Buttons(texts, team, factor, running, turn.Today)));
    }

    /// <summary>The form of a plan, with what is wrong with it.</summary>
    public Reply Form(Texts texts, ComparisonPlanState plan)
    {
        var heading = texts[Key(plan.Factor, "comparison.planLists", "comparison.planScripts")];
        var data = DataOf(ComparisonVerbs.Preview, plan, withInputs: false);
        return new(
            book.Fill(
                CardNames.ComparisonForm,
                texts,
                new ComparisonForm(
                    heading,
                    plan.ProblemKey.Length == 0 ? "" : texts[plan.ProblemKey],
                    plan.First,
                    plan.Second,
                    ((int)plan.Design).ToString(CultureInfo.InvariantCulture),
                    plan.Lift.ToString(CultureInfo.InvariantCulture),
                    data,
                    CardButton.CommandData("cancel"))),
            heading);
    }

    /// <summary>What a comparison will take, before anything starts.</summary>
    public Reply Preview(Texts texts, ComparisonPlanState plan, ComparisonSize size, DateSpan days) => Figures(texts, new(
        texts["comparison.previewHeading"],
        "",
        [
            new(
                Pair(texts, plan.First, plan.Second),
                [
                    new(texts["comparison.sample"], texts.Format("comparison.sampleOf", ("n", texts.Number(size.PerArm)), ("rate", FigureWords.Percent(texts, size.BaseRate)), ("to", FigureWords.Percent(texts, size.BaseRate * (1 + size.Lift))))),
                    new(texts["comparison.length"], texts.Format("comparison.lengthOf", ("weeks", texts.Number(size.Weeks)), ("from", texts.Day(days.First)), ("to", texts.Day(days.Last)))),
                    new(texts["comparison.way"], texts[$"comparison.wayOf{plan.Design}"]),
                ]),
        ],
        texts["comparison.stopRule"],
        [
            new(texts["comparison.start"], ComparisonVerbs.Start, DataOf(ComparisonVerbs.Start, plan, withInputs: true)),
            new(texts["comparison.change"], ComparisonVerbs.Plan, DataOf(ComparisonVerbs.Plan, plan, withInputs: true)),
        ]));

    /// <summary>A comparison as it stands: how far it is, and when it is over the verdict. Before that not a word about who is ahead.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="comparison">The comparison.</param>
    /// <param name="rows">The reports of its days so far.</param>
    /// <param name="headingKey">The text of the heading.</param>
    public Reply Standing(TurnContext turn, Comparison comparison, IReadOnlyList<ActivityRow> rows, string headingKey)
    {
        var texts = turn.Texts;
        var counts = ComparisonBook.Appointments(rows, comparison.Factor);
        var isOver = turn.Today > comparison.ToDate;
        var lines = new List<FigureLine>
        {
            Arm(comparison.First),
            Arm(comparison.Second),
        };
        if (comparison.Design == ComparisonDesign.AlternatingWeeks && AsPlanned(comparison, rows) is { } share)
            lines.Add(new(texts["comparison.asPlanned"], texts.Format("comparison.share", ("share", FigureWords.Percent(texts, share)))));

        if (isOver)
            lines.Add(new("", Verdict(texts, counts.Compare(comparison.First, comparison.Second, comparisons: 1), "comparison.missingConnects")));

        return Figures(texts, new(
            texts[headingKey],
            "",
            [new(Pair(texts, comparison.First, comparison.Second), [new("", Status(texts, comparison, turn.Today)), .. lines])],
            isOver ? "" : texts["comparison.stopRule"],
            isOver || comparison.StartedBy.Length == 0 || turn.LedTeams.All(team => team.TeamId != comparison.TeamId) ? [] : [StopButton(texts, comparison)]));

        FigureLine Arm(string name)
        {
            var count = counts.Levels.FirstOrDefault(level => level.Name == name)?.Count ?? default;
            return new(
                name,
                isOver ? FigureWords.Rate(texts, count) : texts.Format("comparison.soFar", ("n", texts.Number(count.Trials)), ("needed", texts.Number(comparison.PerArm))));
        }
    }

    /// <summary>A sentence with a way on.</summary>
    public Reply Say(Texts texts, string message, params CardButton[] buttons) => Notices.Of(book, texts, message, buttons);

    /// <summary>The button that shows a team's lists or scripts.</summary>
    public static CardButton ShowButton(string title, string teamId, StratumFactor factor) =>
        CardButton.Of(title, ComparisonVerbs.Show, ("team", teamId), ("factor", factor.ToString()));

    /// <summary>The button that gives a comparison up.</summary>
    public static CardButton StopButton(Texts texts, Comparison comparison) => CardButton.Of(
        texts["comparison.stop"], ComparisonVerbs.Stop, ("team", comparison.TeamId), ("comparison", comparison.ComparisonId));

    private static List<CardButton> Buttons(Texts texts, Team team, StratumFactor factor, Comparison? running, DateOnly today) =>
        running?.IsRunning(today) == true
            ? [CardButton.ForCommand(texts["comparison.showPlanned"], "comparison"), StopButton(texts, running)]
            : [CardButton.Of(texts["comparison.plan"], ComparisonVerbs.Plan, ("team", team.TeamId), ("factor", factor.ToString()))];

    private static FigureSection Rates(Texts texts, string kpi, FactorComparison comparison, bool totalsOnly, string missingKey)
    {
        var lines = comparison.Levels.Take(MostLevels).Select(level => new FigureLine(
            level.Name,
            totalsOnly && level.Operators < TeamAccess.FewestInATotal ? texts["outcomes.tooFewPeople"] : FigureWords.Rate(texts, level.Count)));
        var differences = comparison.AgainstTheFirst(MostLevels)
            .Where(_ => !totalsOnly || comparison.Levels.Take(MostLevels).All(level => level.Operators >= TeamAccess.FewestInATotal))
            .Select(difference => new FigureLine(Pair(texts, difference.First, difference.Second), Verdict(texts, difference, missingKey)));
        return new(texts[kpi], [.. lines, .. differences]);
    }

    private static string Verdict(Texts texts, LevelDifference difference, string missingKey)
    {
        if (difference.Verdict == DifferenceVerdict.NotComparable)
            return texts["comparison.notComparable"];

        var said = texts[difference.Verdict switch
        {
            DifferenceVerdict.Shown => "comparison.shown",
            DifferenceVerdict.Watch => "comparison.watch",
            _ => "comparison.notShown",
        }];
        var words = texts.Format("comparison.verdict", ("said", said), ("difference", FigureWords.Difference(texts, difference.Adjusted, difference.Interval)));
        if (difference.Verdict != DifferenceVerdict.Shown && difference.Missing > 0)
            words += " " + texts.Format(missingKey, ("n", FigureWords.About(texts, difference.Missing)), ("lift", FigureWords.Percent(texts, FactorComparison.WorthFinding)));

        if (difference.CrudeMisleads)
            words += " " + texts.Format("comparison.misleads", ("crude", FigureWords.Points(texts, difference.Crude)), ("adjusted", FigureWords.Points(texts, difference.Adjusted)));

        return words;
    }

    private static string Status(Texts texts, Comparison comparison, DateOnly today)
    {
        var key = comparison.CancelledAt is not null ? "comparison.statusStopped"
            : today < comparison.FromDate ? "comparison.statusAhead"
            : today <= comparison.ToDate ? "comparison.statusRunning"
            : "comparison.statusOver";
        return texts.Format(
            key,
            ("from", texts.Day(comparison.FromDate)),
            ("to", texts.Day(comparison.ToDate)),
            ("days", texts.Number(Math.Max(0, comparison.ToDate.DayNumber - today.DayNumber + 1))),
            ("week", texts.Number((Math.Max(0, today.DayNumber - comparison.FromDate.DayNumber) / 7) + 1)),
            ("weeks", texts.Number(comparison.Days.Length / 7)));
    }

    // The share of connects that was made with what was planned for the week: odd weeks the first, even weeks the second.
    private static double? AsPlanned(Comparison comparison, IReadOnlyList<ActivityRow> rows)
    {
        var (planned, all) = (0L, 0L);
        foreach (var row in rows)
        {
            var used = comparison.Factor == StratumFactor.List ? row.List : row.Script;
            if (row.Counts.Connects is not { } connects || (used != comparison.First && used != comparison.Second))
                continue;

            var isOdd = (row.Date.DayNumber - comparison.FromDate.DayNumber) / 7 % 2 == 0;
            all += connects;
            planned += used == (isOdd ? comparison.First : comparison.Second) ? connects : 0;
        }

        return all > 0 ? (double)planned / all : null;
    }

    private static Dictionary<string, object> DataOf(string verb, ComparisonPlanState plan, bool withInputs)
    {
        var data = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase)
        {
            ["verb"] = verb,
            ["nonce"] = verb == ComparisonVerbs.Start ? plan.Nonce : "",
            ["team"] = plan.TeamId,
            ["factor"] = plan.Factor.ToString(),
        };
        if (withInputs)
        {
            data["first"] = plan.First;
            data["second"] = plan.Second;
            data["design"] = plan.Design.ToString();
            data["lift"] = plan.Lift.ToString(CultureInfo.InvariantCulture);
        }

        return data;
    }

    private static string Pair(Texts texts, string first, string second) => texts.Format("comparison.pair", ("first", first), ("second", second));

    private static string Key(StratumFactor factor, string lists, string scripts) => factor == StratumFactor.List ? lists : scripts;

    private Reply Figures(Texts texts, FiguresCard model) => new(book.Fill(CardNames.Figures, texts, model), model.Heading);
}
