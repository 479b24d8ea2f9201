using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Dialogs;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Calendar;

namespace OutboundKpi.Bot.Schedules;

/// <summary>What the bot says about missing reports and about what it could not deliver.</summary>
public sealed class ReminderCards(CardBook book)
{
    private const int MostLines = 20;

    /// <summary>To a person whose report is missing: a line and what can be done with one tap. The buttons mean the day of the reminder, whenever they are pressed.</summary>
    public Reply Reminder(Texts texts, ReminderKind kind, DateOnly day) => Notices.Of(
        book,
        texts,
        texts[kind == ReminderKind.First ? "reminder.first" : "reminder.second"],
        CardButton.ForCommand(texts["today.report"], "report"),
        CardButton.ForCommand(texts["absence.offToday"], "off", FormValues.Iso(day)),
        CardButton.ForCommand(texts["absence.pauseWeek"], "pause", FormValues.Iso(DateSpan.WeekOf(day).Last)));

    /// <summary>To a supervisor, of people who have not answered for two days.</summary>
    public Reply Silence(Texts texts, Team team, IReadOnlyList<string> names)
    {
        var model = new FiguresCard(
            texts["reminder.silence"],
            texts["reminder.silenceNote"],
            [new(team.Name, [.. names.Take(MostLines).Select(name => new FigureLine(name, ""))], names.Count > MostLines ? texts.Format("reminder.more", ("n", texts.Number(names.Count - MostLines))) : "")],
            texts["reminder.silenceOnce"],
            [CardButton.ForCommand(texts["reminder.recordOff"], "off")]);
        return new(book.Fill(CardNames.Figures, texts, model), model.Heading);
    }

    /// <summary>To a supervisor or manager, of what could not be delivered, by team.</summary>
    public Reply Undelivered(Texts texts, IReadOnlyList<(string Team, IReadOnlyList<DeliveryProblem> Problems)> teams)
    {
        var sections = teams.Select(team => new FigureSection(
            team.Team,
            [.. team.Problems.Take(MostLines).Select(problem => Line(texts, problem))],
            team.Problems.Count > MostLines ? texts.Format("reminder.more", ("n", texts.Number(team.Problems.Count - MostLines))) : ""));
        var model = new FiguresCard(texts["heartbeat.heading"], texts["heartbeat.message"], [.. sections.Take(MostLines)], texts["heartbeat.once"], []);
        return new(book.Fill(CardNames.Figures, texts, model), model.Heading);
    }

    private static FigureLine Line(Texts texts, DeliveryProblem problem)
    {
        var isChannel = problem.PersonId.Length == 0;
        var (cause, advice) = problem.Cause switch
        {
            DeliveryCause.Blocked => ("heartbeat.blocked", isChannel ? "heartbeat.addToChannel" : "heartbeat.installAgain"),
            DeliveryCause.Unknown => (isChannel ? "heartbeat.noChannel" : "heartbeat.noChat", isChannel ? "heartbeat.addToChannel" : "heartbeat.sayHello"),
            _ => ("heartbeat.refused", "heartbeat.askOperations"),
        };
        return new(isChannel ? texts["heartbeat.channel"] : problem.Name, texts[cause], texts[advice]);
    }
}
