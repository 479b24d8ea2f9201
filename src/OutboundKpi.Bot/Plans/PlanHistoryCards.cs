using OutboundKpi.Bot.Cards;
using OutboundKpi.Bot.Dialogs;
using OutboundKpi.Bot.Inbound;
using OutboundKpi.Bot.Languages;
using OutboundKpi.Bot.Storage;

namespace OutboundKpi.Bot.Plans;

/// <summary>A team's versions on cards.</summary>
public sealed class PlanHistoryCards(CardBook book)
{
    private const int MostVersions = 5;
    private const int MostChanges = 3;

    private static readonly PlanUndoPart NoUndo = new(IsOpen: false, "", "", "", "", CardButton.DataOf(PlanVerbs.Undo));

    /// <summary>The versions, the newest first.</summary>
    /// <param name="texts">The reader's language.</param>
    /// <param name="team">The team.</param>
    /// <param name="versions">Its versions.</param>
    /// <param name="today">The day of the question.</param>
    /// <param name="nameOf">A person's name by id.</param>
    /// <param name="newest">The number to begin with; <see langword="null"/> for the newest.</param>
    public Reply List(Texts texts, Team team, PlanVersions versions, DateOnly today, Func<string, string> nameOf, int? newest)
    {
        var shown = versions.NewestFirst.Where(version => newest is null || version.Version <= newest).ToList();
        var heading = texts["planHistory.heading"];
        List<CardButton> buttons = [CardButton.ForCommand(texts["kpiCard.heading"], "kpi")];
        if (shown.Count > MostVersions)
            buttons.Insert(0, CardButton.Of(texts["planHistory.older"], PlanVerbs.Versions, ("team", team.TeamId), ("from", shown[MostVersions].Version)));

        var card = new PlanHistoryCard(
            heading, team.Name, shown.Count == 0 ? texts["planHistory.none"] : "", [.. shown.Take(MostVersions).Select(version => Line(texts, team, versions, version, today, nameOf))], buttons);
        return new(book.Fill(CardNames.PlanHistory, texts, card), heading);
    }

    /// <summary>One version with all that it says.</summary>
    /// <param name="texts">The reader's language.</param>
    /// <param name="told">The version.</param>
    /// <param name="versions">All of the team.</param>
    /// <param name="today">The day of the question.</param>
    /// <param name="leads">Whether the reader leads the team.</param>
    /// <param name="undo">The form that brings it back; <see langword="null"/> where it cannot be.</param>
    public Reply Detail(Texts texts, PlanTold told, PlanVersions versions, DateOnly today, bool leads, PlanUndoState? undo)
    {
        var (team, version) = (told.Team, told.Version);
        var plan = version.Plan;
        var heading = Title(texts, version, today);
        CardButton[] buttons = leads
            ? [PlanCards.StatusButton(texts, team.TeamId, version.Version), PlanCards.HistoryButton(texts, team.TeamId)]
            : [PlanCards.HistoryButton(texts, team.TeamId)];
        var card = new PlanVersionCard
        {
            Heading = heading,
            State = State(texts, versions, version, today),
            Note = "",
            Team = team.Name,
            Changes = told.Previous is { } previous ? new PlanChangeWords(texts, team.Kpis).InFull(previous.Plan, plan) : [texts["planHistory.first"]],
            Why = version.Why,
            By = PlanWords.Decided(texts, version, _ => told.DecidedBy, team.TimeZone, today),
            Origin = PlanWords.Origin(texts, version),
            Goal = PlanWords.Goal(texts, plan.Goal),
            Phase = PlanWords.PhaseName(texts, plan.Phase),
            Facts =
            [
                .. new PlanFact[]
                {
                    new(texts["plan.purposes"], string.Join(texts["format.list"], plan.Purposes)),
                    new(texts["plan.persona"], plan.Persona),
                    new(texts["plan.problem"], plan.Problem),
                    new(texts["plan.process"], plan.Process.Steps),
                    new(texts["plan.handOver"], plan.Process.HandOver),
                    new(texts["plan.appointmentCondition"], plan.Process.AppointmentCondition),
                }.Where(fact => fact.Words.Length > 0),
            ],
            Items = [.. plan.Items.Select(item => PlanWords.Item(texts, team.Kpis, item))],
            CanUndo = undo is not null,
            Undo = undo is null ? NoUndo : Form(team, version, undo, today),
            Buttons = buttons,
        };
        return new(book.Fill(CardNames.PlanVersion, texts, card), heading);
    }

    /// <summary>That a version was decided.</summary>
    public Reply Decided(Texts texts, string words, params CardButton[] buttons) => Notices.Of(book, texts, words, buttons);

    private static PlanUndoPart Form(Team team, PlanVersion version, PlanUndoState undo, DateOnly today) => new(
        undo.Problem is not null,
        undo.Problem ?? "",
        undo.Reason,
        undo.From is { } from ? FormValues.Iso(from) : "",
        FormValues.Iso(today),
        CardButton.DataOf(PlanVerbs.Undo, ("nonce", undo.Nonce), ("team", team.TeamId), ("version", version.Version), ("base", undo.Base)));

    private static PlanVersionLine Line(Texts texts, Team team, PlanVersions versions, PlanVersion version, DateOnly today, Func<string, string> nameOf)
    {
        var changes = versions.Before(version) is { } before ? new PlanChangeWords(texts, team.Kpis).InShort(before.Plan, version.Plan) : [texts["planHistory.first"]];
        return new(
            Title(texts, version, today),
            State(texts, versions, version, today),
            versions.InForce(today) == version,
            changes.Count <= MostChanges
                ? changes
                : [.. changes.Take(MostChanges - 1), texts.Format("planHistory.moreChanges", ("n", texts.Number(changes.Count - MostChanges + 1)))],
            version.Why,
            PlanWords.Decided(texts, version, nameOf, team.TimeZone, today),
            PlanWords.Origin(texts, version),
            texts["planHistory.open"],
            CardButton.DataOf(PlanVerbs.Version, ("team", team.TeamId), ("version", version.Version)));
    }

    private static string Title(Texts texts, PlanVersion version, DateOnly today) =>
        texts.Format("planHistory.title", ("version", PlanWords.Version(texts, version)), ("from", PlanWords.From(texts, version, today)));

    private static string State(Texts texts, PlanVersions versions, PlanVersion version, DateOnly today) =>
        versions.InForce(today) == version ? texts["planHistory.inForce"]
        : versions.IsToCome(version, today) ? texts["planHistory.toCome"]
        : texts["planHistory.over"];
}
