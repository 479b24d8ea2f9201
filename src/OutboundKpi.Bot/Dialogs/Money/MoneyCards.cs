using OutboundKpi.Bot.Access;
using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Dialogs.Reports;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Calendar;
using OutboundKpi.Domain.Funnel;

namespace OutboundKpi.Bot.Dialogs.Money;

/// <summary>What the bot says about costs. The cost of an appointment never stands without that of a deal: cheap weak appointments would look like a gain.</summary>
public sealed class MoneyCards(CardBook book)
{
    /// <summary>A team's month.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="team">The team.</param>
    /// <param name="month">The month.</param>
    /// <param name="money">What was said about it.</param>
    /// <param name="results">What came of it.</param>
    /// <param name="message">What was taken; empty for none.</param>
    public Reply Month(TurnContext turn, Team team, Month month, MonthMoney money, MonthResults results, string message = "")
    {
        var texts = turn.Texts;
        var hidden = TeamAccess.SeesTotalsOnly(turn, team) && results.Operators < TeamAccess.FewestInATotal;
        var lines = money == MonthMoney.None || hidden ? [] : Lines(texts, money, results);
        var note = hidden ? texts["outcomes.tooFewPeople"] : money == MonthMoney.None ? texts["money.nothing"] : Note(texts, results);
        return Fill(turn, team, month, message, hasProblem: false, lines, note, FigureWords.Plain(money.CostYen), FigureWords.Plain(money.Hours), FigureWords.Plain(money.YenPerDeal));
    }

    /// <summary>The form again, with what was typed and what is wrong.</summary>
    public Reply Again(TurnContext turn, Team team, Month month, string cost, string hours, string yenPerDeal) =>
        Fill(turn, team, month, turn.Texts["money.notANumber"], hasProblem: true, [], "", cost, hours, yenPerDeal);

    /// <summary>Why nothing was stored or shown.</summary>
    public Reply Refusal(Texts texts, string key) => Notices.Of(book, texts, texts[key]);

    /// <summary>The button that shows a team's month.</summary>
    public static CardButton ShowButton(string title, string teamId, Month month) =>
        CardButton.Of(title, MoneyVerbs.Show, ("team", teamId), ("month", month.ToString()));

    private static List<FigureLine> Lines(Texts texts, MonthMoney money, MonthResults results)
    {
        var lines = new List<FigureLine>
        {
            new(texts["money.perAppointment"], Figure(texts, money.CostOfEach(results.Appointments), money.CostYen is null), texts.Format("money.appointments", ("n", texts.Number(results.Appointments)))),
            new(
                texts["money.perDeal"],
                results.Basis == DealsBasis.Unripe ? texts.Format("money.unripe", ("open", FigureWords.Percent(texts, results.DealsToCome))) : Figure(texts, money.CostOfEach(results.Deals), money.CostYen is null),
                Deals(texts, results)),
            new(texts["money.perHead"], Revenue(texts, money, results, results.Operators), texts.Format("money.heads", ("n", texts.Number(results.Operators)))),
        };
        if (money.Hours is > 0 and var hours)
            lines.Add(new(texts["money.perHour"], Revenue(texts, money, results, hours), texts.Format("money.hoursOf", ("n", texts.Number(hours)))));

        return lines;
    }

    private static string Revenue(Texts texts, MonthMoney money, MonthResults results, int by) => results.Basis == DealsBasis.Unripe
        ? texts.Format("money.unripe", ("open", FigureWords.Percent(texts, results.DealsToCome)))
        : Figure(texts, money.RevenueBy(results.Deals, by), money.YenPerDeal is null);

    private static string Figure(Texts texts, MoneyFigure? figure, bool isUnsaid)
    {
        if (figure is null)
            return texts[isUnsaid ? "money.unsaid" : "money.none"];

        return texts.Format("money.figure", ("yen", FigureWords.Yen(texts, figure.Yen)), ("low", FigureWords.Yen(texts, figure.Low)), ("high", FigureWords.Yen(texts, figure.High)));
    }

    private static string Deals(Texts texts, MonthResults results) =>
        texts.Format(results.Basis == DealsBasis.Counted ? "money.dealsCounted" : "money.deals", ("n", texts.Number(results.Deals)));

    private static string Note(Texts texts, MonthResults results) => texts[results.Basis switch
    {
        DealsBasis.Counted => "money.noteCounted",
        DealsBasis.Unripe => "money.noteUnripe",
        _ => "money.note",
    }];

    private Reply Fill(
        TurnContext turn, Team team, Month month, string message, bool hasProblem, IReadOnlyList<FigureLine> lines, string note, string cost, string hours, string yenPerDeal)
    {
        var texts = turn.Texts;
        var heading = texts.Format("money.heading", ("month", texts.Month(month.First)));
        var buttons = new List<CardButton> { ShowButton(texts["money.before"], team.TeamId, month.AddMonths(-1)) };
        if (month < Domain.Calendar.Month.Of(turn.Today))
            buttons.Add(ShowButton(texts["money.after"], team.TeamId, month.AddMonths(1)));

        var model = new MoneyCard(
            heading,
            team.Name,
            message,
            hasProblem,
            lines,
            note,
            turn.LedTeams.Any(led => led.TeamId == team.TeamId),
            cost,
            hours,
            yenPerDeal,
            CardButton.DataOf(MoneyVerbs.Submit, ("nonce", Nonce.New()), ("team", team.TeamId), ("month", month.ToString())),
            buttons);
        return new(book.Fill(CardNames.Money, texts, model), heading);
    }
}
