using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Storage;
using OutboundKpi.Domain.Plans;

namespace OutboundKpi.Bot.Plans;

/// <summary>A plan as its people get it: told to each of them, told to the channel, and shown beforehand to who designs it.</summary>
public sealed class PlanCards(CardBook book)
{
    /// <summary>So long a question and an answer may be, in characters.</summary>
    public const int LongestQuestion = 300;

    /// <summary>Of what is longer than any form allows, and can only come from elsewhere, no more than so many characters are looked at.</summary>
    public const int LongestSaid = 4000;

    private static readonly PlanAskPart NoQuestions = new(IsOpen: false, "", "", "", [], CardButton.DataOf(PlanVerbs.Ask));

    /// <summary>The card for a person of the team.</summary>
    /// <param name="texts">The reader's language.</param>
    /// <param name="told">What is told.</param>
    /// <param name="hasRead">Whether the person has said so already.</param>
    /// <param name="note">A word above it; empty for none.</param>
    /// <param name="ask">What stands in the form for a question; <see langword="null"/> for an empty one that is folded away.</param>
    public Reply ForPerson(Texts texts, PlanTold told, bool hasRead = false, string note = "", PlanAskState? ask = null)
    {
        var (team, version) = (told.Team, told.Version);
        CardButton[] buttons = hasRead
            ? [HistoryButton(texts, team.TeamId)]
            : [CardButton.Of(texts["sharing.understood"], PlanVerbs.Read, ("team", team.TeamId), ("version", version.Version))];
        var card = Told(texts, told) with
        {
            Note = note,
            CanAsk = true,
            Ask = new(
                ask is not null,
                ask is { ProblemKey.Length: > 0 } ? texts[ask.ProblemKey] : "",
                ask?.Question ?? "",
                ask is not null && version.Plan.Find(ask.Kpi) is not null ? ask.Kpi : version.Plan.Main?.KpiKey ?? "",
                [.. version.Plan.Items.Select(item => new PlanChoice(PlanWords.KpiName(texts, team.Kpis, item.KpiKey), item.KpiKey))],
                CardButton.DataOf(PlanVerbs.Ask, ("team", team.TeamId), ("version", version.Version))),
            Readers = texts["sharing.readers"],
            Buttons = buttons,
        };
        return new(book.Fill(CardNames.PlanShare, texts, card), note.Length > 0 ? note : card.Heading);
    }

    /// <summary>The card for the team's channel: the same without anything to press, since what one presses there all see.</summary>
    public Reply ForChannel(Texts texts, PlanTold told)
    {
        var card = Told(texts, told) with { Readers = texts["sharing.channelReaders"] };
        return new(book.Fill(CardNames.PlanShare, texts, card), card.Heading);
    }

    /// <summary>The card that the team's people would get of a plan that is not decided yet, as a picture of it: nothing on it can be pressed.</summary>
    /// <param name="texts">The reader's language.</param>
    /// <param name="team">The team.</param>
    /// <param name="draft">The plan; its <see cref="KpiPlan.Main"/> is there.</param>
    /// <param name="effectiveFrom">The day that it would begin.</param>
    /// <param name="why">The story behind it, as far as it is written.</param>
    /// <param name="decidedBy">The name of who would decide.</param>
    /// <param name="previous">The plan that it would take the place of; <see langword="null"/> for a first one.</param>
    public Reply Preview(Texts texts, Team team, KpiPlan draft, DateOnly effectiveFrom, string why, string decidedBy, KpiPlan? previous)
    {
        var card = Plan(texts, team, draft, effectiveFrom, previous) with
        {
            Note = texts["sharing.preview"],
            Story = why,
            DecidedBy = texts.Format("sharing.from", ("name", decidedBy)),
            Readers = texts["sharing.readers"],
        };
        return new(book.Fill(CardNames.PlanShare, texts, card), card.Note);
    }

    /// <summary>Says why something does not work, and leaves the pressed card as it is.</summary>
    public void Refuse(TurnContext turn, string key)
    {
        turn.KeepsCard = true;
        turn.Say(Notices.Of(book, turn.Texts, turn.Texts[key]));
    }

    /// <summary>The button that shows a team's versions.</summary>
    public static CardButton HistoryButton(Texts texts, string teamId) =>
        CardButton.Of(texts["command.history.title"], PlanVerbs.Versions, ("team", teamId));

    /// <summary>The button that shows how many have read a version, and what they asked.</summary>
    public static CardButton StatusButton(Texts texts, string teamId, int version) =>
        CardButton.Of(texts["sharing.statusButton"], PlanVerbs.Status, ("team", teamId), ("version", version));

    private static PlanShareCard Told(Texts texts, PlanTold told) => Plan(texts, told.Team, told.Version.Plan, told.Version.EffectiveFrom, told.Previous?.Plan) with
    {
        Story = told.Version.Why,
        DecidedBy = texts.Format("sharing.from", ("name", told.DecidedBy)),
    };

    private static PlanShareCard Plan(Texts texts, Team team, KpiPlan plan, DateOnly effectiveFrom, KpiPlan? previous) => new()
    {
        Heading = texts[previous is null ? "sharing.heading" : "sharing.headingChanged"],
        Note = "",
        Team = team.Name,
        From = texts.Format("plan.from", ("day", texts.Day(effectiveFrom))),
        Story = "",
        DecidedBy = "",
        Changes = previous is null ? [] : new PlanChangeWords(texts, team.Kpis).InShort(previous, plan),
        Goal = PlanWords.Goal(texts, plan.Goal),
        Main = PlanWords.Item(texts, team.Kpis, plan.Main ?? throw new ArgumentException("A plan that is told has a KPI.", nameof(plan))),
        Others = [.. plan.Items.Skip(1).Select(item => PlanWords.Item(texts, team.Kpis, item))],
        Readers = "",
        CanAsk = false,
        Ask = NoQuestions,
        Buttons = [],
    };
}

/// <summary>A version with what is told about it.</summary>
/// <param name="Team">The team.</param>
/// <param name="Version">The version.</param>
/// <param name="Previous">The one whose place it takes; <see langword="null"/> for the first.</param>
/// <param name="DecidedBy">The name of who decided.</param>
public sealed record PlanTold(Team Team, PlanVersion Version, PlanVersion? Previous, string DecidedBy);

/// <summary>A question that is being written.</summary>
/// <param name="Kpi">The KPI that it is about.</param>
/// <param name="Question">What is written.</param>
/// <param name="ProblemKey">The text of what is missing; empty for nothing.</param>
public sealed record PlanAskState(string Kpi, string Question, string ProblemKey);
