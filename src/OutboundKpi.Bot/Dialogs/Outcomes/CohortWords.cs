using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Domain.Funnel;

namespace OutboundKpi.Bot.Dialogs.Outcomes;

/// <summary>What became of a period's appointments, in a reader's words: a rate once it will hardly change any more, else what is open.</summary>
public static class CohortWords
{
    /// <summary>商談化率.</summary>
    public static string Meetings(Texts texts, CohortPeriod period) => period.MeetingsAreMature
        ? FigureWords.Rate(texts, period.Meetings)
        : texts.Format(
            "outcomes.meetingsOpen",
            ("open", FigureWords.Percent(texts, period.OpenShare)),
            ("held", texts.Number(period.Held)),
            ("cancelled", texts.Number(period.Cancelled)));

    /// <summary>受注率.</summary>
    public static string Wins(Texts texts, CohortPeriod period)
    {
        if (period.Held == 0)
            return texts["outcomes.noMeetings"];

        return period.WinsAreMature
            ? FigureWords.Rate(texts, period.Wins)
            : texts.Format(
                "outcomes.winsOpen",
                ("open", FigureWords.Percent(texts, period.DealsMissing)),
                ("deals", texts.Number(period.Deals)),
                ("held", texts.Number(period.Held)));
    }
}
